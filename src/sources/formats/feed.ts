import type { Loader } from '../loading/loader.js'

/** News feeds, RSS and Atom: every entry is a document. */
export const feed: Loader = {
  name: 'feed',
  extensions: ['.atom', '.rdf', '.rss'],
  detect: (head) =>
    START.test(new TextDecoder().decode(head.subarray(0, LONGEST_START))) ? 'certain' : 'unlikely',
  async *read(source) {
    const { readFeed } = await import('./feed/read-feed.js')
    yield* readFeed(source)
  },
}

const LONGEST_START = 4000

// An XML declaration, style sheets and comments may come first.
const START =
  /^\uFEFF?\s*(?:<\?[^>]{0,500}>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*(?:<rss[\s>]|<rdf:RDF\s|<(?:\w+:)?feed\s[^>]{0,1000}[Aa]tom)/

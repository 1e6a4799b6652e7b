import { attributeOf, isElement, type Element } from './page-tree.js'

/**
 * Which elements, by number, are what somebody has posted elsewhere and the page quotes, as the networks themselves mark it;
 * and those around it that hold nothing else.
 */
export const findPosts = (elements: readonly Element[]): readonly boolean[] => {
  const posts: boolean[] = []
  for (const element of elements.toReversed()) {
    const held = element.children.filter(isElement).filter(({ name }) => name !== 'script')
    posts[element.index] = isPost(element) || (held.length === 1 && posts[held[0]!.index]!)
  }
  return posts
}

const isPost = (element: Element): boolean =>
  element.name === 'blockquote' &&
  attributeOf(element, 'class')
    .split(/\s+/)
    .some((name) => POSTS.has(name))

const POSTS = new Set(
  (
    'bluesky-embed fb-xfbml-parse-ignore instagram-media mastodon-embed reddit-embed-bq text-post-media tiktok-embed ' +
    'twitter-tweet twitter-video'
  ).split(' '),
)

import { BESIDE_ARTICLE } from '../../../lexicon/beside-article.js'
import { OUTSIDE_ARTICLE } from '../../../lexicon/outside-article.js'
import type { PageBlock } from './blocks.js'
import { isHeading, speaksOfPage } from './page-lines.js'
import { findPosts } from './posts.js'
import { attributeOf, holds, type Element, type Tree } from './page-tree.js'

/** Which elements, by number, hold no part of an article: by what they are, and by what the page calls them. */
export const findClutter = (
  { elements }: Tree,
  blocks: readonly PageBlock[],
  prose: Float64Array,
  headline: Element | null,
): readonly boolean[] => {
  const all = prose[0]!
  const isClutter: boolean[] = []
  const isPost = findPosts(elements)
  const isAnchor = findAnchors(elements.length, blocks)
  for (const element of elements) {
    const { parent, index } = element
    isClutter.push(
      (parent !== null && isClutter[parent.index]!) ||
        isUnseen(element) ||
        // What holds the headline, or most of the prose, is the page itself, whatever it is called.
        (!isPost[index]! &&
          prose[index]! < mostProse(element, isAnchor[index] === true) * all &&
          (headline === null || !holds(element, headline))),
    )
  }
  return isClutter
}

/** How much of the prose of its page an element may hold and yet be clutter; 0: it is none. */
const mostProse = ({ name, attributes }: Element, isAnchor: boolean): number => {
  if (PAGE.has(name)) return 0
  if (ELSEWHERE.has(name) || ROLES.has(attributes.get('role') ?? '')) return MUCH
  const id = isAnchor ? '' : (attributes.get('id') ?? '')
  const words = partWords(`${attributes.get('class') ?? ''} ${id}`)
  if (words.some((word) => OUTSIDE_ARTICLE.has(word))) return MUCH
  return BESIDE.has(name) || words.some((word) => BESIDE_ARTICLE.has(word)) ? SOME : 0
}

// Comments may be longer than the article, but not as long as the page.
const MUCH = 0.9
const SOME = 0.5

const PAGE = new Set(['article', 'body', 'html', 'main'])
const ELSEWHERE = new Set(['dialog', 'footer', 'menu', 'nav'])
const BESIDE = new Set(['aside', 'figcaption', 'figure', 'form'])
const ROLES = new Set('alertdialog banner complementary contentinfo dialog navigation search'.split(' '))

/** Which elements, by number, have an id made of the first heading in them, to be linked to: "#sharing-what-we-know". */
const findAnchors = (count: number, blocks: readonly PageBlock[]): readonly boolean[] => {
  const hasHeading = new Uint8Array(count)
  const isAnchor: boolean[] = []
  for (const block of blocks) {
    if (!isHeading(block)) continue
    const heading = speaksOfPage(block.text) ? null : slugWords(block.text)
    for (let at: Element | null = block.element; at !== null && hasHeading[at.index] === 0; at = at.parent) {
      hasHeading[at.index] = 1
      isAnchor[at.index] = heading !== null && isMadeOf(partWords(attributeOf(at, 'id')), heading)
    }
  }
  return isAnchor
}

/** An id of one word may be the name of a part of the page as well: "comments". */
const isMadeOf = (id: readonly string[], heading: readonly string[]): boolean =>
  id.length > 1 && heading.length > 1 && id.every((word, at) => at >= heading.length || word === heading[at])

/** "What’s next" → whats, next */
const slugWords = (heading: string): string[] => partWords(heading.toLowerCase().replace(/['’]/g, ''))

/** What the names of classes and ids are made of: "relatedPosts share-bar2" → related, posts, share, bar; not "3ad9". */
export const partWords = (names: string): string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .flatMap((part) => /^([a-z]+)\d*$/.exec(part)?.[1] ?? [])

// Frameworks' classes for what is not on the screen.
const UNSEEN = new Set(
  'd-none hide print-only screen-reader-text sr-only visually-hidden visuallyhidden'.split(' '),
)

const isUnseen = ({ attributes }: Element): boolean =>
  attributes
    .get('class')
    ?.split(/\s+/)
    .some((name) => UNSEEN.has(name)) === true

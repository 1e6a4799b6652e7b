import { BESIDE_ARTICLE } from '../../../lexicon/beside-article.js'
import { OUTSIDE_ARTICLE } from '../../../lexicon/outside-article.js'
import { findPosts } from './posts.js'
import { holds, type Element, type Tree } from './page-tree.js'

/** Which elements, by number, hold no part of an article: by what they are, and by what the page calls them. */
export const findClutter = (
  { elements }: Tree,
  prose: Float64Array,
  headline: Element | null,
): readonly boolean[] => {
  const all = prose[0]!
  const isClutter: boolean[] = []
  const isPost = findPosts(elements)
  for (const element of elements) {
    const { parent, index } = element
    isClutter.push(
      (parent !== null && isClutter[parent.index]!) ||
        isUnseen(element) ||
        // What holds the headline, or most of the prose, is the page itself, whatever it is called.
        (!isPost[index]! &&
          prose[index]! < mostProse(element) * all &&
          (headline === null || !holds(element, headline))),
    )
  }
  return isClutter
}

/** How much of the prose of its page an element may hold and yet be clutter; 0: it is none. */
const mostProse = ({ name, attributes }: Element): number => {
  if (PAGE.has(name)) return 0
  if (ELSEWHERE.has(name) || ROLES.has(attributes.get('role') ?? '')) return MUCH
  const words = partWords(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`)
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

/** What the names of classes and ids are made of: "relatedPosts share-bar" → related, posts, share, bar. */
export const partWords = (names: string): string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)

// Frameworks' classes for what is not on the screen.
const UNSEEN = new Set(
  'd-none hide print-only screen-reader-text sr-only visually-hidden visuallyhidden'.split(' '),
)

const isUnseen = ({ attributes }: Element): boolean =>
  attributes
    .get('class')
    ?.split(/\s+/)
    .some((name) => UNSEEN.has(name)) === true

import type { PageBlock } from './blocks.js'
import { findClutter } from './clutter.js'
import { findEntries } from './page-entries.js'
import { isAside, isHeading, isLink, isProse, leadsOn, lineWords } from './page-lines.js'
import { attributeOf, holds, isElement, type Element, type Tree } from './page-tree.js'

/**
 * The article that a page is about, under its headline.
 *
 * @param told What the page says, to search engines, that the article is.
 */
export const findArticle = (
  tree: Tree,
  blocks: readonly PageBlock[],
  headline: PageBlock | null,
  told: string | null,
): PageBlock[] => {
  const isTold = createEvidence(told)
  const sum = (some: readonly PageBlock[]): Float64Array => sumProse(tree.elements, some, isTold)
  const title = headline?.element ?? null
  const isClutter = findClutter(tree, blocks, sum(blocks), title)
  const kept = blocks.filter((block) => block === headline || !isClutter[block.element.index]!)
  const { body, parts } = findBody(tree.root, sum(kept), title)
  const isPart = markParts(tree.elements, parts)
  const inBody = ({ element }: PageBlock): boolean =>
    (element.start >= body.start && element.end <= body.end) || isPart[element.index]!
  const at = headline === null ? -1 : kept.indexOf(headline)
  const before = kept.slice(0, Math.max(at, 0)).filter(inBody)
  const after = kept.slice(at + 1)
  // A summary may stand between the headline and the body; above the headline are a picture and the section's name.
  const isLead = (block: PageBlock): boolean => at !== -1 && block.element.end <= body.start && isProse(block)
  const entries = findEntries(after)
  const isOut = (block: PageBlock): boolean => isAside(block, entries.has(block))
  const article = after.filter((block) => (inBody(block) || isLead(block)) && !isOut(block))
  if (headline === null || article.length === 0) return dropLastHeadings([...before, ...article])
  const above = amount(before) < amount(article) ? [] : before
  return dropLastHeadings([...above, headline, ...article])
}

/** Whether there is enough of it: pages of links and pictures have a sentence or two as well. */
export const isArticle = (article: readonly PageBlock[], blocks: readonly PageBlock[]): boolean => {
  const prose = amount(article)
  return prose >= LEAST_PROSE || (prose > 0 && 2 * prose > lengthOf(blocks))
}

const LEAST_PROSE = 140

/** Characters of prose. */
const amount = (blocks: readonly PageBlock[]): number => lengthOf(blocks.filter(isProse))

const lengthOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0)

/** How many characters of prose each element holds. */
const sumProse = (
  elements: readonly Element[],
  blocks: readonly PageBlock[],
  isTold: (text: string) => boolean,
): Float64Array => {
  const prose = new Float64Array(elements.length)
  let before: PageBlock | null = null
  for (const block of blocks) {
    const isTeaser = before !== null && before.text.length >= TITLE && isLink(before) && !leadsOn(before)
    const weight = isTold(block.text) ? IF_TOLD : isTeaser ? OF_TEASER : 1
    if (isProse(block)) prose[block.element.index]! += (block.text.length - block.linked) * weight
    before = block
  }
  for (let i = elements.length - 1; i > 0; i--) prose[elements[i]!.parent!.index]! += prose[i]!
  return prose
}

/** What follows a link of this length is often no more than what the link is about. */
const TITLE = 15
const OF_TEASER = 0.1
const IF_TOLD = 5

/** Whether a block begins as a stretch of the text does. */
const createEvidence = (text: string | null): ((block: string) => boolean) => {
  if (text === null) return () => false
  const words = lineWords(text)
  const runs = new Set(words.map((_, at) => words.slice(at, at + RUN).join(' ')))
  return (block) =>
    runs.has(
      lineWords(block.slice(0, RUN * LONGEST_WORD))
        .slice(0, RUN)
        .join(' '),
    )
}

const RUN = 5
const LONGEST_WORD = 20

/** The smallest element that holds most of what is in the next larger one, and so on; and what stands beside it on the way. */
const findBody = (
  root: Element,
  prose: Float64Array,
  headline: Element | null,
): { readonly body: Element; readonly parts: readonly Element[] } => {
  const parts: Element[] = []
  let body = root
  for (;;) {
    const all = prose[body.index]!
    const inner = body.children.filter(isElement)
    const next =
      inner.find(({ index }) => prose[index]! > all * MOST) ??
      // Of several articles on a page it is the one with the headline.
      inner.find(
        (each) =>
          each.name === 'article' &&
          headline !== null &&
          holds(each, headline) &&
          prose[each.index]! > all * SOME,
      )
    if (next === undefined) return { body, parts }
    for (const each of inner)
      if (each !== next && prose[each.index]! >= LEAST_PART && isPartBeside(each, next, headline))
        parts.push(each)
    body = next
  }
}

/** A paragraph beside an element, or an element that the page makes like it. */
const isPartBeside = (part: Element, element: Element, headline: Element | null): boolean =>
  (headline === null || part.start >= headline.end) && (LOOSE.has(part.name) || isAlike(part, element))

const LEAST_PART = 40
const LOOSE = new Set('blockquote p'.split(' '))

const isAlike = (one: Element, other: Element): boolean =>
  one.name === other.name &&
  attributeOf(one, 'class') === attributeOf(other, 'class') &&
  (one.name === 'section' || attributeOf(one, 'class') !== '')

/** Which elements, by number, are one of these or in one. */
const markParts = (elements: readonly Element[], parts: readonly Element[]): readonly boolean[] => {
  const known = new Set(parts)
  const isPart: boolean[] = []
  for (const element of elements)
    isPart.push(known.has(element) || (element.parent !== null && isPart[element.parent.index]!))
  return isPart
}

const MOST = 0.6
const SOME = 0.1

/** Headings with nothing below them. */
const dropLastHeadings = (blocks: readonly PageBlock[]): PageBlock[] =>
  blocks.slice(0, blocks.findLastIndex((block) => !isHeading(block)) + 1)

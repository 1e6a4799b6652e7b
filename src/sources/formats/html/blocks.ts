import { isBlock } from './nesting.js'
import { isElement, runText as textOf, type Element, type Run } from './tree.js'

/** A paragraph, heading, item or cell as a reader sees it, in the order of the page. */
export interface PageBlock {
  /** The nearest element that begins a line of its own. */
  readonly element: Element
  readonly runs: readonly Run[]
  /** What it says, with single spaces. */
  readonly text: string
  /** As many of its characters are in links. */
  readonly linked: number
}

/** All text of a page that is meant to be seen. */
export const collectBlocks = (root: Element, source: string): PageBlock[] => {
  const blocks: PageBlock[] = []
  let runs: Run[] = []
  let linked = 0
  const flush = (element: Element): void => {
    if (runs.length > 0) {
      const text = collapse(runs.map((run) => textOf(run, source)).join(''))
      if (text !== '') blocks.push({ element, runs, text, linked })
    }
    runs = []
    linked = 0
  }
  const own = (text: string, at: number): void => void runs.push({ start: at, end: at, decoded: text })
  const walk = (parent: Element, block: Element, inLink: boolean): void => {
    const isPre = parent.name === 'pre'
    for (const node of parent.children) {
      if (!isElement(node)) {
        runs.push(node)
        if (inLink) linked += collapse(textOf(node, source)).length
      } else if (node.name === 'br' || node.name === 'hr') {
        const isSecond = node.name === 'hr' || endsLine(runs, source)
        if (isSecond) flush(block)
        else own('\n', node.start)
      } else if (isHidden(node)) {
        if (node.name === 'button') own(' ', node.start)
      } else if (isBlock(node.name)) {
        flush(block)
        walk(node, node, inLink)
        flush(node)
      } else {
        if (node.name === 'q') own('“', node.start)
        walk(node, block, inLink || node.name === 'a')
        if (node.name === 'q') own('”', node.end)
      }
    }
    if (isPre) flush(block)
  }
  walk(root, root, false)
  flush(root)
  return blocks
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether nothing but a line break stands before. */
const endsLine = (runs: readonly Run[], source: string): boolean => {
  for (let i = runs.length - 1; i >= 0; i--) {
    const text = textOf(runs[i]!, source)
    if (text === '\n' && runs[i]!.start === runs[i]!.end) return true
    if (text.trim() !== '') return false
  }
  return true
}

const HIDDEN = new Set(
  `audio base button canvas datalist embed iframe input link math meta meter noembed noframes noscript object option
  progress script select style svg template textarea title track video`.split(/\s+/),
)

const isHidden = ({ name, attributes }: Element): boolean =>
  HIDDEN.has(name) ||
  (attributes.size > 0 &&
    (attributes.has('hidden') ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')))

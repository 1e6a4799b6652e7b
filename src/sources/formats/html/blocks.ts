import { isBlock } from './nesting.js'
import { isElement, runText, type Element, type Run } from './page-tree.js'

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
  const collector = createCollector(source)
  const walk = (parent: Element, block: Element, isInLink: boolean): void => {
    for (const node of parent.children) {
      if (!isElement(node)) {
        if (block.name === 'pre')
          for (const line of toLines(node, source)) collector.add(line, block, isInLink)
        else collector.add(node, block, isInLink)
      } else if (node.name === 'br') collector.add(ownText('\n', node.start), block, false)
      else if (node.name === 'hr') collector.end(block)
      else if (isHidden(node) || isFootnoteMark(node)) {
        if (LEAVES_GAP.has(node.name)) collector.add(ownText(' ', node.start), block, false)
      } else if (isBlock(node.name)) {
        collector.end(block)
        walk(node, node, isInLink)
        collector.end(node)
      } else {
        if (node.name === 'q') collector.add(ownText('“', node.start), block, false)
        walk(node, block, isInLink || isLeading(node))
        if (node.name === 'q') collector.add(ownText('”', node.end), block, false)
      }
    }
  }
  walk(root, root, false)
  collector.end(root)
  return collector.blocks
}

/** Whether it is a link: "<a name=…>" is a place to be led to. */
const isLeading = ({ name, attributes }: Element): boolean =>
  name === 'a' && (attributes.has('href') || !(attributes.has('name') || attributes.has('id')))

const ownText = (decoded: string, at: number): Run => ({ start: at, end: at, decoded })

/** Text where line breaks count, as lines with the breaks between. */
const toLines = ({ start, end, decoded }: Run, source: string): Run[] =>
  decoded === null
    ? Array.from(source.slice(start, end).matchAll(/\r\n?|\n|[^\r\n]+/g), ({ 0: line, index }) =>
        /^[\r\n]/.test(line)
          ? ownText('\n', start + index)
          : { start: start + index, end: start + index + line.length, decoded },
      )
    : [{ start, end, decoded }]

interface Collector {
  /** Adds to the block that is open; the second of two line breaks ends it. */
  readonly add: (run: Run, block: Element, isInLink: boolean) => void
  readonly end: (block: Element) => void
  readonly blocks: PageBlock[]
}

const createCollector = (source: string): Collector => {
  const blocks: PageBlock[] = []
  let runs: Run[] = []
  let linked = 0
  // Since the last word, if nothing but white space came.
  let isLineEnd = true
  const end = (element: Element): void => {
    const text = collapse(runs.map((run) => runText(run, source)).join(''))
    if (text !== '') blocks.push({ element, runs, text, linked })
    runs = []
    linked = 0
    isLineEnd = true
  }
  return {
    blocks,
    end,
    add: (run, block, isInLink) => {
      const isBreak = run.decoded === '\n' && run.start === run.end
      if (isBreak && isLineEnd) end(block)
      else runs.push(run)
      const text = runText(run, source)
      if (isBreak) isLineEnd = true
      else if (/\S/.test(text)) isLineEnd = false
      if (isInLink) linked += collapse(text).length
    },
  }
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

const HIDDEN = new Set(
  `audio base button canvas datalist embed iframe input link math meta meter noembed noframes noscript object option
  progress script select style svg template textarea title track video`.split(/\s+/),
)

const isHidden = ({ name, attributes }: Element): boolean =>
  HIDDEN.has(name) ||
  (attributes.size > 0 &&
    (attributes.has('hidden') ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')))

/** Those of the hidden that take up room on a line. */
const LEAVES_GAP = new Set(
  'audio button canvas embed iframe input math meter object progress select svg textarea video'.split(' '),
)

/** "won[1]": a small raised link of a number or two. */
const isFootnoteMark = ({ name, children }: Element): boolean => {
  if (name !== 'sup' || children.length !== 1) return false
  const [link] = children
  return isElement(link!) && link.name === 'a' && link.end - link.start < LONGEST_MARK
}

const LONGEST_MARK = 150

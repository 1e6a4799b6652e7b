import { decodeString } from 'micromark-util-decode-string'
import type { Block } from '../../../document.js'
import type { Segment } from '../../readable.js'
import { createBuilder } from '../../readable-builder.js'
import { BLOCKS, createContext } from './context.js'
import { createTags, writeHtml, type Piece } from './html.js'
import type { MarkdownEvent } from './event.js'

export interface Prose {
  readonly take: (event: MarkdownEvent) => void
  readonly build: () => { title: string | null; text: string; blocks: Block[]; segments: Segment[] }
}

/** What stands among prose and is not read. Flow like fenced code holds no block of text and needs no mention. */
const LEFT_OUT = new Set([
  'autolink',
  'codeText',
  'gfmFootnoteCall',
  'htmlText',
  'image',
  'literalAutolink',
  'reference',
  'resource',
  'taskListCheck',
])

/** The words around these do not join. */
const LEAVES_GAP = new Set(['autolink', 'codeText', 'image', 'literalAutolink'])

/** Picks what is prose out of the parser's events. */
export const createProse = (source: string): Prose => {
  const builder = createBuilder(source)
  const context = createContext()
  const title = createTitle()
  const tags = createTags()
  let html: Piece[] | null = null
  let leftOut = 0

  const write = ({ name, start, end }: MarkdownEvent): void => {
    if (name === 'data' || name === 'lineEnding' || name === 'characterEscapeValue') builder.copy(start, end)
    else if (name === 'characterReference') builder.put(decodeString(source.slice(start, end)), start)
  }
  const enter = (event: MarkdownEvent): void => {
    const { name, start, end } = event
    context.enter(name)
    title.enter(event, source)
    if (LEFT_OUT.has(name)) leftOut++
    if (name === 'htmlText' && tags.take(source.slice(start, end)) === 'break') builder.put('\n', start)
    if (name === 'htmlFlow') html = []
    if (html !== null && (name === 'htmlFlowData' || name === 'lineEnding')) html.push({ start, end })
    else if (BLOCKS.has(name)) {
      tags.reset()
      builder.open(context.kindOf(name), context.gapBefore(name))
    } else if (leftOut === 0 && tags.hidden() === null) write(event)
  }
  const exit = ({ name }: MarkdownEvent): void => {
    context.exit(name)
    if (LEFT_OUT.has(name)) leftOut--
    if (LEAVES_GAP.has(name)) builder.skip()
    if (name === 'htmlFlow' && html !== null) {
      writeHtml(builder, source, html, context.kindOf('paragraph'))
      html = null
    }
    title.exit(name, builder.blockText)
    if (BLOCKS.has(name)) builder.close()
  }
  return {
    take: (event) => (event.isEnter ? enter(event) : exit(event)),
    build: () => ({ title: title.get(), ...builder.build() }),
  }
}

interface Title {
  readonly enter: (event: MarkdownEvent, source: string) => void
  readonly exit: (name: string, blockText: () => string) => void
  readonly get: () => string | null
}

/** The first heading of level 1 that has text. A level is known before the text, "# a", or after it, "a\n===". */
const createTitle = (): Title => {
  let title: string | null = null
  let words = ''
  let level = 0
  return {
    enter: ({ name, start, end }, source) => {
      if (name === 'atxHeadingSequence' && level === 0) level = end - start
      if (name === 'setextHeadingLineSequence') level = source[start] === '=' ? 1 : 2
    },
    exit: (name, blockText) => {
      if (name === 'atxHeadingText' || name === 'setextHeadingText')
        words = blockText().replace(/\s+/g, ' ').trim()
      if (name !== 'atxHeading' && name !== 'setextHeading') return
      if (level === 1 && words !== '') title ??= words
      words = ''
      level = 0
    },
    get: () => title,
  }
}

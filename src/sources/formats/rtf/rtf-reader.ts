import type { BlockKind } from '../../../document.js'
import { NO_METADATA, type Readable } from '../../readable.js'
import { createFonts } from './fonts.js'
import { createInfo } from './info.js'
import type { RtfHandler } from './lex-rtf.js'
import { createParagraphs } from './rtf-paragraphs.js'
import { CHARACTERS, ENDS, SKIPPED, STARRED, SYMBOLS } from './rtf-words.js'

/** What a group is to us: its text, or what it tells of fonts, styles and the document. */
type Destination = 'text' | 'mark' | 'skipped' | 'fonts' | 'styles' | 'info'

/** What holds from here to the end of a group. */
interface State {
  destination: Destination
  /** `\*`: skip the group if its first word is unknown. */
  isStarred: boolean
  isFirst: boolean
  /** Holds the same text twice; only the second, in Unicode, is read. */
  isTwofold: boolean
  isAside: boolean
  isHidden: boolean
  isDeleted: boolean
  /** So many bytes behind a `\u` stand for the same character. */
  fallback: number
  font: number | null
  inTable: boolean
  isItem: boolean
  isHeading: boolean
  style: number
}

const START: State = {
  destination: 'text',
  isStarred: false,
  isFirst: true,
  isTwofold: false,
  isAside: false,
  isHidden: false,
  isDeleted: false,
  fallback: 1,
  font: null,
  inTable: false,
  isItem: false,
  isHeading: false,
  style: 0,
}

/** @param most So many groups may lie in each other. */
export const createRtfReader = (tooDeep: () => Error, most: number, isUtf8: boolean) => {
  const fonts = createFonts(isUtf8)
  const info = createInfo()
  const paragraphs = createParagraphs()
  const outer: State[] = []
  let state: State = { ...START }
  let bytes: number[] = []
  let unread = 0
  let defaultFont: number | null = null
  let isDone = false

  const flush = (): void => {
    if (bytes.length === 0) return
    const text = fonts.decode(bytes, state.font ?? defaultFont)
    bytes = []
    write(text)
  }
  const write = (text: string): void => {
    if (state.destination === 'styles' || state.destination === 'info') info.text(text)
    else if (state.isHidden || state.isDeleted) return
    else if (state.destination === 'mark') paragraphs.putMark(text)
    else if (state.destination === 'text') paragraphs.put(text)
  }
  const put = (text: string): void => {
    flush()
    write(text)
  }
  const kind = (): BlockKind => {
    const styled = info.kindOf(state.style)
    if (state.isHeading) return 'heading'
    return styled === 'paragraph' && state.isItem ? 'item' : styled
  }

  const enter = (word: string): boolean => {
    if (word === 'upr') state.isTwofold = true
    else if (word === 'ud') state.destination = 'text'
    else if (word === 'fonttbl') state.destination = 'fonts'
    else if (word === 'stylesheet') state.destination = 'styles'
    else if (word === 'info') state.destination = 'info'
    else if (word === 'listtext' || word === 'pntext') {
      outer.at(-1)!.isItem = true
      // A list in a group that is not read has no marks either.
      if (state.destination === 'text') state.destination = 'mark'
    } else if (word === 'footnote' || word === 'shptxt' || word === 'dptxbxtext') {
      state.isAside = true
      paragraphs.openAside(word === 'footnote')
    } else if (SKIPPED.has(word) || (state.isStarred && !STARRED.has(word))) {
      state.destination = 'skipped'
    } else if (state.destination === 'info') info.open(word)
    else return false
    return true
  }

  const format = (word: string, value: number | null): void => {
    if (word === 'f') {
      state.font = value
      if (state.destination === 'fonts') fonts.open(value ?? 0)
    } else if (word === 'fcharset' && state.destination === 'fonts') fonts.setCharset(value ?? 0)
    else if (word === 'cpg' && state.destination === 'fonts') fonts.setCodePage(value ?? 0)
    else if (word === 'ansicpg') fonts.setDocument(value ?? 0)
    else if (word === 'mac') fonts.setDocument(10000)
    else if (word === 'pc') fonts.setDocument(437)
    else if (word === 'pca') fonts.setDocument(850)
    else if (word === 'deff') defaultFont = value
    else if (word === 'uc') state.fallback = Math.max(0, value ?? 1)
    else if (word === 'v') state.isHidden = value !== 0
    else if (word === 'deleted') state.isDeleted = value !== 0
    else if (word === 'plain') Object.assign(state, { isHidden: false, isDeleted: false, font: null })
    else if (word === 'intbl') state.inTable = true
    else if (word === 'ls') state.isItem = (value ?? 0) > 0
    else if (word === 'outlinelevel') state.isHeading = (value ?? 9) < 9
    else if (word === 's') {
      state.style = value ?? 0
      if (state.destination === 'styles') info.openStyle(state.style)
    } else if (word === 'pard')
      Object.assign(state, { inTable: false, isItem: false, isHeading: false, style: 0 })
  }

  const unicode = (value: number): void => {
    put(String.fromCharCode(value & 0xffff))
    unread = state.fallback
  }

  const handler: RtfHandler = {
    open: () => {
      if (isDone) return
      flush()
      unread = 0
      outer.push(state)
      if (outer.length > most) throw tooDeep()
      const destination = state.isTwofold ? 'skipped' : state.destination
      state = { ...state, destination, isStarred: false, isFirst: true, isTwofold: false, isAside: false }
    },
    close: () => {
      flush()
      unread = 0
      if (state.isAside) paragraphs.closeAside()
      // Not all programs end the last paragraph.
      if (outer.length === 1 && !isDone) paragraphs.end(kind(), false)
      state = outer.pop() ?? state
      // What stands behind the last brace is no part of the document.
      if (outer.length === 0) isDone = true
    },
    control: (word, value) => {
      if (isDone) return
      flush()
      unread = 0
      const { isFirst } = state
      state.isFirst = false
      if (state.destination === 'skipped' && !(word === 'ud' && outer.at(-1)?.isTwofold === true)) return
      if (isFirst && enter(word)) return
      if (word === 'u') unicode(value ?? 0)
      else if (word in CHARACTERS) put(CHARACTERS[word]!)
      else if (state.destination === 'info') info.number(word, value)
      else if (state.destination === 'text' && ENDS.has(word)) paragraphs.end(kind(), state.inTable)
      else if (state.destination === 'text' && word === 'cell') paragraphs.endCell(kind())
      else if (state.destination === 'text' && word === 'row') paragraphs.endRow()
      else format(word, value)
    },
    symbol: (character) => {
      if (isDone) return
      if (character === '*') {
        state.isStarred = true
        return
      }
      if (unread > 0) unread--
      else if (character === '\n' || character === '\r') {
        flush()
        if (state.destination === 'text') paragraphs.end(kind(), state.inTable)
      } else put(SYMBOLS[character] ?? '')
    },
    byte: (byte) => {
      if (isDone || state.destination === 'skipped' || state.destination === 'fonts') return
      if (unread > 0) unread--
      else bytes.push(byte)
      state.isFirst = false
    },
  }

  const build = (): Pick<Readable, 'metadata' | 'text' | 'blocks' | 'segments'> => {
    flush()
    return { metadata: { ...NO_METADATA, ...info.build() }, ...paragraphs.build() }
  }
  return { ...handler, build }
}

import { decodeString } from 'micromark-util-decode-string'
import type { BlockKind } from '../../../document.js'
import type { Builder } from '../../readable-builder.js'

/** A line of HTML, as offsets of the source. */
export interface Piece {
  readonly start: number
  readonly end: number
}

/** `break` is a line break, `inline` joins the words around it, `block` parts them. */
type TagEffect = 'break' | 'inline' | 'block'

export interface Tags {
  readonly take: (tag: string) => TagEffect
  /** The element whose content is left out, if what follows is in one: "script". */
  readonly hidden: () => string | null
  readonly reset: () => void
}

const INLINE = new Set(
  'a abbr b bdi bdo cite del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

const HIDDEN = new Set(['code', 'math', 'pre', 'script', 'style', 'svg', 'template', 'textarea'])

export const createTags = (): Tags => {
  let hidden: string | null = null
  return {
    hidden: () => hidden,
    reset: () => {
      hidden = null
    },
    take: (tag) => {
      const [, slash, written = ''] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(tag) ?? []
      const name = written.toLowerCase()
      if (hidden === null && slash === '' && HIDDEN.has(name) && !tag.endsWith('/>')) hidden = name
      else if (hidden === name && slash === '/') hidden = null
      if (name === 'br') return 'break'
      return name === '' || name === 'code' || INLINE.has(name) ? 'inline' : 'block'
    },
  }
}

/** Reads the text of a stretch of HTML; its block elements are blocks of this kind. */
export const writeHtml = (
  builder: Builder,
  source: string,
  pieces: readonly Piece[],
  kind: BlockKind,
): void => {
  const tags = createTags()
  const open = (): void => builder.open(kind, '\n\n')
  open()
  for (const { isTag, start, end } of scan(source, pieces, tags.hidden)) {
    if (!isTag && tags.hidden() === null) writeRun(builder, source, start, end)
    if (!isTag) continue
    const effect = tags.take(source.slice(start, end))
    if (effect === 'break') builder.put('\n', start)
    if (effect !== 'block') continue
    builder.close()
    open()
  }
  builder.close()
}

interface Part extends Piece {
  readonly isTag: boolean
}

// Forward only, each line once: `until` is what ends the tag or comment that a line has left open.
function* scan(source: string, pieces: readonly Piece[], hidden: () => string | null): Generator<Part> {
  let until: string | null = null
  for (const { start, end } of pieces) {
    const line = source.slice(start, end)
    for (let at = 0; at < line.length;) {
      const next: number = until === null ? nextTag(line, at, hidden()) : at
      if (next > at) yield { isTag: false, start: start + at, end: start + next }
      if (next === line.length) break
      until ??= line.startsWith('<!--', next) ? '-->' : '>'
      const close: number = line.indexOf(until, next)
      const stop = close === -1 ? line.length : close + until.length
      yield { isTag: true, start: start + next, end: start + stop }
      if (close !== -1) until = null
      at = stop
    }
  }
}

const TAG = /<[a-z/!?]/gi

// Script may say "a<b": only its own end is a tag in it.
const nextTag = (line: string, from: number, hidden: string | null): number => {
  const tag = hidden === null ? TAG : new RegExp(`</${hidden}\\b`, 'gi')
  tag.lastIndex = from
  return tag.exec(line)?.index ?? line.length
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

const writeRun = (builder: Builder, source: string, start: number, end: number): void => {
  let from = start
  for (const { 0: entity, index } of source.slice(start, end).matchAll(ENTITY)) {
    builder.copy(from, start + index)
    builder.put(decodeString(entity), start + index)
    from = start + index + entity.length
  }
  builder.copy(from, end)
}

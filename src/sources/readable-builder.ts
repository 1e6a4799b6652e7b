import type { Block, BlockKind } from '../document.js'
import type { Place, Segment } from './readable.js'

/** Collects readable text block by block, with the way back to the source. */
export interface Builder {
  /**
   * What follows is a block of this kind; `gap` stands between it and the block before. Nothing is written yet.
   *
   * @param mark Stands before it and is no part of it: "1. ".
   */
  readonly open: (kind: BlockKind, gap: string, mark?: string) => void
  readonly close: () => void
  /** Where what follows stands: on this page, at this time, in this part. */
  readonly place: (place: Place) => void
  /** Takes over `source.slice(start, end)`. */
  readonly copy: (start: number, end: number) => void
  /** Writes text of our own for what stands at `at` in the source, or the text itself where that has no lines. */
  readonly put: (text: string, at?: number) => void
  /** Something is left out here: the words around it must not join. */
  readonly skip: () => void
  /** The text of the open block so far. */
  readonly blockText: () => string
  readonly build: () => { text: string; blocks: Block[]; segments: Segment[] }
}

/** @param source What lines and columns count in; empty where it has none, as in a PDF: they count in the text then. */
export const createBuilder = (source = ''): Builder => {
  const blocks: Block[] = []
  const segments: { -readonly [Key in keyof Segment]: Segment[Key] }[] = []
  const parts: string[] = []
  let length = 0
  let pending: { kind: BlockKind; gap: string; mark: string } | null = null
  let block: { start: number; kind: BlockKind; firstPart: number } | null = null
  // The gap that a block without text has left to the next: a row may begin with an empty cell.
  let owed = ''
  let skipped = false
  let place: Place = {}
  let isMoved = false

  const write = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  // The gap before a block is written with its first character: an empty block leaves no trace.
  const begin = (first: string): void => {
    if (pending !== null) {
      if (length > 0) write(pending.gap)
      if (pending.mark !== '') write(pending.mark)
      block = { start: length, kind: pending.kind, firstPart: parts.length }
      pending = null
      owed = ''
    } else if (skipped && isWord(parts.at(-1)?.at(-1)) && isWord(first[0])) write(' ')
    skipped = false
  }
  const addSegment = (from: number, size: number): void => {
    const last = isMoved ? undefined : segments.at(-1)
    if (last !== undefined && last.source + last.length === from && last.text + last.length === length)
      last.length += size
    else segments.push({ text: length, source: from, length: size, ...place })
    isMoved = false
  }

  return {
    open: (kind, gap, mark = '') => {
      pending = { kind, mark, gap: owed.includes('\n') && owed.length >= gap.length ? owed : gap }
      skipped = false
    },
    close: () => {
      if (block !== null) blocks.push({ start: block.start, end: length, kind: block.kind })
      if (pending !== null) owed = pending.gap
      pending = null
      block = null
    },
    place: (next) => {
      place = next
      isMoved = true
    },
    copy: (start, end) => {
      const from = pending === null ? start : start + blankPrefix(source.slice(start, end))
      if (from >= end || (pending === null && block === null)) return
      const part = source.slice(from, end)
      begin(part)
      addSegment(from, part.length)
      write(part)
    },
    put: (text, at) => {
      if ((pending === null && block === null) || (pending !== null && text.trim() === '')) return
      const part = pending === null ? text : text.slice(blankPrefix(text))
      begin(part)
      addSegment(at ?? length, at === undefined ? part.length : 0)
      write(part)
    },
    skip: () => {
      skipped = true
    },
    blockText: () => (block === null ? '' : parts.slice(block.firstPart).join('')),
    build: () => ({ text: parts.join(''), blocks, segments }),
  }
}

const blankPrefix = (text: string): number => text.length - text.trimStart().length

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character)

import { partitionPoint } from '../../../collections/sorted.js'
import type { Block } from '../../../document.js'
import type { Segment } from '../../readable.js'

/** Text with the way back to where it stands in the source. */
export interface MappedText {
  readonly text: string
  readonly segments: readonly Segment[]
}

/** Collects text from the source, as it stands there or decoded. */
export interface MappedWriter {
  /** As it stands in the source from `at` on. */
  readonly copy: (text: string, at: number) => void
  /** For what stands at `at` in other letters. */
  readonly put: (text: string, at: number) => void
  readonly build: () => MappedText
}

export const createMappedWriter = (): MappedWriter => {
  const parts: string[] = []
  const segments: { text: number; source: number; length: number }[] = []
  let length = 0
  const write = (text: string, at: number, isSame: boolean): void => {
    if (text === '') return
    segments.push({ text: length, source: at, length: isSame ? text.length : 0 })
    parts.push(text)
    length += text.length
  }
  return {
    copy: (text, at) => write(text, at, true),
    put: (text, at) => write(text, at, false),
    build: () => ({ text: parts.join(''), segments }),
  }
}

/** Only these stretches of a text, one after the other. */
export const pick = (
  { text, segments }: MappedText,
  stretches: readonly (readonly [number, number])[],
): MappedText => {
  const picked: Segment[] = []
  let length = 0
  let i = 0
  for (const [start, end] of stretches) {
    while (i + 1 < segments.length && segments[i + 1]!.text <= start) i++
    for (; i < segments.length && segments[i]!.text < end; i++) {
      const { text: at, source, length: own, ...place } = segments[i]!
      const from = Math.max(at, start)
      const skipped = Math.min(own, from - at)
      const rest = Math.max(0, Math.min(own - skipped, end - from))
      picked.push({ ...place, text: length + from - start, source: source + skipped, length: rest })
    }
    if (i > 0) i--
    length += end - start
  }
  return { text: stretches.map(([start, end]) => text.slice(start, end)).join(''), segments: picked }
}

/** What is left of the blocks of a text of which only these stretches are. */
export const pickBlocks = (
  blocks: readonly Block[],
  stretches: readonly (readonly [number, number])[],
): Block[] => {
  const picked: Block[] = []
  let length = 0
  let i = 0
  for (const [start, end] of stretches) {
    while (i < blocks.length && blocks[i]!.end <= start) i++
    for (let at = i; at < blocks.length && blocks[at]!.start < end; at++) {
      const block = blocks[at]!
      const shift = length - start
      picked.push({
        start: shift + Math.max(start, block.start),
        end: shift + Math.min(end, block.end),
        kind: block.kind,
      })
    }
    length += end - start
  }
  return picked
}

/** The way from a text through another, that it was made of, to the source of that. */
export const through = (segments: readonly Segment[], outer: readonly Segment[]): Segment[] => {
  const all: Segment[] = []
  for (const { text, source, length, ...place } of segments) {
    let i = indexAt(outer, source)
    do {
      const { text: at, source: origin, length: own } = outer[i]!
      const from = Math.max(source, at)
      const skipped = Math.min(own, from - at)
      const rest = Math.max(0, Math.min(own - skipped, source + length - from))
      all.push({ ...place, text: text + from - source, source: origin + skipped, length: rest })
      i++
    } while (i < outer.length && outer[i]!.text < source + length)
  }
  return all
}

/** The last segment that begins at `at` or before. */
const indexAt = (segments: readonly Segment[], at: number): number =>
  Math.max(0, partitionPoint(segments.length, (i) => segments[i]!.text <= at) - 1)

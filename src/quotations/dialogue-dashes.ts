import { latePattern } from '../collections/late-pattern.js'
import type { Block, Document } from '../document.js'
import { cueIn, dashedCueIn } from './spoken-cues.js'
import type { PlacedSpan } from './marked-spans.js'

/**
 * Lines of dialogue that a dash opens, up to their cue: "― Where is the money? asked Dunne.", "– On the table." One line
 * of a run must have a cue, for else it is a list.
 */
export const dashedLines = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>): PlacedSpan[] => {
  if (text.includes(' --> ') && CUE_TIMES.test(text)) return subtitleLines(text, blocks)
  const spans: PlacedSpan[] = []
  let run: PlacedSpan[] = []
  let cued = false
  const close = (): void => {
    if (cued) spans.push(...run)
    run = []
    cued = false
  }
  for (const [index, block] of blocks.entries()) {
    const words = openingDash(text, block)
    if (words === null) {
      close()
      continue
    }
    // "- Fixed, said Ana" may be an item of a list: with hyphens a dash tells what is said from who says it.
    const isHyphen = HYPHEN.test(text.slice(block.start, words))
    const cue = dashedCueIn(text, words, block.end)
    const end = cue?.at ?? (isHyphen ? null : cueIn(text, words, block.end))
    cued ||= end !== null
    const span = toSpan(text, block, index, words, end ?? block.end)
    if (span.end > span.start) run.push({ ...span, label: cue?.name ?? null })
  }
  close()
  return spans
}

const CUE_TIMES = /^\d{1,2}:\d\d.* --> \d/mu

/** "- Did you lock the door?⏎- Twice." below the times of a subtitle: two who speak, neither named. */
const subtitleLines = (text: string, blocks: readonly Block[]): PlacedSpan[] => {
  let inCue = false
  return blocks.flatMap((block, index) => {
    const line = text.slice(block.start, block.end)
    const words = inCue ? SUBTITLE_DASH().exec(line) : null
    inCue = CUE_TIMES.test(line) || words !== null
    return words
      ? [{ ...toSpan(text, block, index, block.start + words[0].length, block.end), isTurn: true }]
      : []
  })
}

const SUBTITLE_DASH = latePattern(String.raw`^\s*[-–—]\s?(?=[\p{L}\p{N}"“¿¡…])`, 'u')

const toSpan = (text: string, block: Block, index: number, from: number, to: number): PlacedSpan => {
  const start = from + /^\s*/.exec(text.slice(from, to))![0].length
  const end = start + text.slice(start, to).replace(/[\s,]+$/u, '').length
  return {
    open: block.start,
    start,
    end,
    close: to,
    continues: false,
    block: index,
    isTurn: false,
    label: null,
  }
}

const DASH = /\s*(?:[―—–][ \u00a0]?|--|-[ \u00a0])(?=[\p{Lu}¿¡…])/uy
const HYPHEN = /^\s*-[^-]/

/** Where the words begin behind the dash at the head of a line; null where none stands. */
const openingDash = (text: string, { start, end, kind }: Block): number | null => {
  if (kind === 'cell' || kind === 'heading') return null
  DASH.lastIndex = start
  return DASH.test(text) && DASH.lastIndex < end ? DASH.lastIndex : null
}

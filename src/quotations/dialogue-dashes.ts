import { latePattern } from '../collections/late-pattern.js'
import type { Block, Document } from '../document.js'
import { PERSONAL_PRONOUNS } from '../lexicon/pronouns.js'
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.js'
import { verbForms } from '../inflection.js'
import { DIALOGUE_PASTS } from '../lexicon/speech-forms.js'
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
    const dash = openingDash(text, block)
    if (dash === null) {
      close()
      continue
    }
    const cue = cueIn(text, dash, block.end)
    cued ||= cue !== null
    const end = cue ?? block.end
    if (end > dash) run.push(toSpan(text, block, index, dash, end))
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

const DASH = /\s*(?:―|—|–)[ \u00a0]?(?=[\p{Lu}¿¡…])/uy

/** Where the words begin behind the dash at the head of a line; null where none stands. */
const openingDash = (text: string, { start, end, kind }: Block): number | null => {
  if (kind === 'cell' || kind === 'heading') return null
  DASH.lastIndex = start
  return DASH.test(text) && DASH.lastIndex < end ? DASH.lastIndex : null
}

const PERSON = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}|${[...PERSONAL_PRONOUNS].join('|')}|the \p{Ll}+)`
/** ", said Kelly", "? she asked": behind a mark, somebody and a verb, in either order. */
const CUE = latePattern(
  String.raw`[,?!…]\s+(?:(\p{Ll}+)\s+${PERSON}(?=[\s,.;:]|$)|${PERSON}\s+(\p{Ll}+)(?=[\s,.;:]|$))`,
  'gu',
)

/** Where the cue of a line begins, behind the mark that closes the words before. */
const cueIn = (text: string, from: number, to: number): number | null => {
  for (const match of text.slice(from, to).matchAll(CUE()))
    if (isReporting(match[1] ?? match[2]!)) return from + match.index + 1
  return null
}

// "says", "said", but neither "say" nor "saying".
const FINITE: ReadonlySet<string> = new Set(
  [...REPORTING_VERBS].flatMap((verb) => verbForms(verb).slice(1, 4)),
)

const isReporting = (word: string): boolean => FINITE.has(word) || DIALOGUE_PASTS.has(word)

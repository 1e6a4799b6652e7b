import type { EntityType } from '../../document.js'
import { oneDocumentOnly } from '../../errors.js'
import type { Passage, Quote, Result } from '../../schema/result.js'
import { namesOf } from '../finds.js'
import { printableCell } from '../printable.js'
import type { Report, Reporter, Sink } from '../reporter.js'

/** The standoff of brat: names, quotes, speakers and cues, in code points of the text that lies beside it. */
export const brat: Reporter = { needs: { offsets: 'codepoint' }, open: (sink) => openReport(sink) }

// An .ann file is about one text. The first is held back, so that nothing at all is written of several.
const openReport = (sink: Sink): Report => {
  let held: Result | null = null
  return {
    document: async (result) => {
      if (held !== null) throw oneDocumentOnly('brat', held.id, result.id)
      held = result
      return Promise.resolve()
    },
    failure: () => Promise.resolve(false),
    close: async () => {
      if (held !== null) await sink(toStandoff(held))
    },
  }
}

const LABELS: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organisation',
}

/** `T1 Person 0 8 Ana Ruiz`, `R1 Speaker Arg1:T2 Arg2:T1`, `* Same T1 T3`, each part behind a tab. */
const toStandoff = (result: Result): string => {
  const lines = createLines()
  const words = new Map<string, string[]>()
  for (const { type, entity, mention } of namesOf(result)) {
    const id = lines.naming(LABELS[type], mention)
    words.set(entity.id, [...(words.get(entity.id) ?? []), id])
  }
  for (const quote of result.quotes) addQuote(lines, quote, words)
  for (const ids of words.values()) if (ids.length > 1) lines.same(ids)
  return lines.text()
}

/** `words`: what stands for each entity in the text; the words for a speaker are added. */
const addQuote = (lines: Lines, { kind, parts, cue, speaker }: Quote, words: Map<string, string[]>): void => {
  const id = lines.textBound('Quote', parts)
  lines.add('A', `Kind ${id} ${kind}`)
  if (cue !== null) lines.add('R', `Cue Arg1:${id} Arg2:${lines.textBound('Cue', [cue])}`)
  if (speaker === null) return
  lines.add('#', `AnnotatorNotes ${id}\t${printableCell(speaker.name)}`)
  const known = words.get(speaker.entity ?? '') ?? []
  // Named elsewhere: the first of its names stands for it.
  const named = speaker.mention === null ? known[0] : lines.naming('Speaker', speaker.mention)
  if (named === undefined) return
  lines.add('R', `Speaker Arg1:${id} Arg2:${named}`)
  if (speaker.entity !== null && !known.includes(named)) words.set(speaker.entity, [...known, named])
}

type Lines = ReturnType<typeof createLines>

const createLines = () => {
  const lines: string[] = []
  const counts = { T: 0, R: 0, A: 0, '#': 0 }
  const known = new Map<string, string>()
  const add = (kind: keyof typeof counts, rest: string): string => {
    const id = `${kind}${++counts[kind]}`
    lines.push(`${id}\t${rest}\n`)
    return id
  }
  const textBound = (label: string, passages: readonly Passage[]): string => {
    const runs = passages.flatMap(runsOf)
    const places = runs.map(({ start, end }) => `${start} ${end}`).join(';')
    return add('T', `${label} ${places}\t${runs.map(({ text }) => text).join(' ')}`)
  }
  return {
    add,
    textBound,
    /** Words that name somebody are annotated once, whether they are a name, a speaker or both. */
    naming: (label: string, passage: Passage): string => {
      const place = `${passage.start} ${passage.end}`
      const id = known.get(place) ?? textBound(label, [passage])
      known.set(place, id)
      return id
    },
    same: (ids: readonly string[]): void => void lines.push(`*\tSame ${ids.join(' ')}\n`),
    text: (): string => lines.join(''),
  }
}

type Run = Pick<Passage, 'text' | 'start' | 'end'>

/** An annotation stands on one line: line ends, and what would act on a terminal, are gaps in it. */
const runsOf = ({ text, start }: Passage): Run[] => {
  const runs: Run[] = []
  let at = start
  let [from, words] = [start, '']
  for (const character of `${text}\n`) {
    at++
    if (printableCell(character) === character) {
      words += character
      continue
    }
    const own = words.trimStart()
    const first = from + Array.from(words).length - Array.from(own).length
    const run = own.trimEnd()
    if (run !== '') runs.push({ text: run, start: first, end: first + Array.from(run).length })
    ;[from, words] = [at, '']
  }
  return runs
}

import { readFile } from 'node:fs/promises'
import { createExtractor, type Extract, type Result } from '../../src/index.js'
import { readMarkdown } from '../../src/sources/formats/markdown/read-markdown.js'
import type { Evaluation } from './evaluation.js'
import { share } from './quote-rows.js'

type List = 'people' | 'places' | 'organisations'

/** A short text of one kind, and what an editor would expect of it; see tools/labels/GUIDE.md. */
interface Kind {
  /** What is held back is measured, never looked at. */
  readonly part: 'open' | 'held back'
  readonly kind: string
  readonly format?: 'markdown'
  readonly text: string
  readonly expect: Readonly<Partial<Record<List, readonly string[]>>> & {
    readonly only?: readonly List[]
    readonly none?: readonly string[]
    readonly quotes?: readonly WantedQuote[]
    readonly onlyQuotes?: boolean
  }
}

interface WantedQuote {
  readonly text: string
  readonly speaker?: string | null
  readonly loose?: number
}

const LABELS = new URL('../../tools/labels/kinds.jsonl', import.meta.url)

/** Invented texts of the kinds that no corpus has: layouts, transcripts, speech and what only looks so, names. */
export const evaluateKinds: Evaluation = async (_, { errors }) => {
  const kinds = (await readFile(LABELS, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Kind)
  const extract = createExtractor()
  const judged = await Promise.all(
    kinds.map(async (kind) => ({
      ...kind,
      wrong: judge(kind.expect, await extractAs(extract, kind)),
    })),
  )
  const rightOf = (part: Kind['part']): string => {
    const some = judged.filter((each) => each.part === part)
    const right = some.filter(({ wrong }) => wrong.length === 0).length
    return `  ${part.padEnd(12)}${share(right, some.length)}`
  }
  return [
    'KINDS: invented texts that come out as an editor would expect',
    rightOf('open'),
    rightOf('held back'),
    ...(errors
      ? judged
          .filter(({ part, wrong }) => part === 'open' && wrong.length > 0)
          .map(({ kind, text, wrong }) => `  ${kind}: ${JSON.stringify(text)}\n    ${wrong.join('; ')}`)
      : []),
  ]
}

const extractAs = async (extract: Extract, { text, format }: Kind): Promise<Result> => {
  if (format === undefined) return extract(text)
  const { readable } = await readMarkdown(text, { id: '-', path: null })
  return extract(readable)
}

const LISTS: readonly List[] = ['people', 'places', 'organisations']

/** What is wrong with a result, in words; nothing where all is as expected. */
const judge = (expected: Kind['expect'], result: Result): string[] => {
  const namesOf = (list: List): string[] => result[list].map(({ name }) => name)
  const wanted = (list: List): string[] => expected[list]?.flatMap((name) => name.split('|')) ?? []
  const lacking = LISTS.flatMap((list) =>
    (expected[list] ?? [])
      .filter((name) => !name.split('|').some((form) => namesOf(list).includes(form)))
      .map((name) => `${list} lack ${name}`),
  )
  const extra = (expected.only ?? []).flatMap((list) =>
    namesOf(list)
      .filter((name) => !wanted(list).includes(name))
      .map((name) => `${list} have ${name}`),
  )
  const unwanted = (expected.none ?? []).filter(
    (words) =>
      LISTS.some((list) => namesOf(list).includes(words)) ||
      result.quotes.some(({ text }) => bare(text) === bare(words)),
  )
  return [
    ...lacking,
    ...extra,
    ...unwanted.map((words) => `no ${words} is wanted`),
    ...judgeQuotes(expected, result),
  ]
}

const judgeQuotes = ({ quotes, onlyQuotes }: Kind['expect'], result: Result): string[] => {
  if (!quotes) return []
  const wrong = quotes.flatMap((quote) => judgeQuote(quote, result))
  const isOver = result.quotes.length > quotes.length && (quotes.length === 0 || onlyQuotes === true)
  return isOver ? [...wrong, `${result.quotes.length} quotes, not ${quotes.length}`] : wrong
}

const LIKE = 0.8

const judgeQuote = ({ text, speaker, loose = LIKE }: WantedQuote, { quotes }: Result): string[] => {
  const words = bare(text)
  const found =
    quotes.find((quote) => bare(quote.text) === words) ??
    quotes.find((quote) => likeness(bare(quote.content?.text ?? quote.text), words) >= loose)
  if (!found) return [`no quote “${text}”`]
  const name = found.speaker?.name ?? ''
  const isRight = speaker === undefined || (speaker ?? '').split('|').includes(name)
  return isRight ? [] : [`“${text}” is said by ${name || 'nobody'}, not ${speaker ?? 'nobody'}`]
}

/** How much of the longer is in the shorter, 0–1; 0 where neither holds the other. */
const likeness = (a: string, b: string): number =>
  a.includes(b) || b.includes(a) ? Math.min(a.length, b.length) / Math.max(a.length, b.length, 1) : 0

/** Without marks, case and stops around. */
const bare = (words: string): string =>
  words
    .replace(/[“”"„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s.,;:!?…—-]+|[\s.,;:!?…—-]+$/g, '')
    .toLowerCase()

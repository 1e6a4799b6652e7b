import assert from 'node:assert/strict'
import { ResultSchema, type Result } from '../../src/schema/result.js'
import type { Readable } from '../../src/sources/readable.js'

/** What holds of every result of this text, whatever it says. */
export const checkResult = (result: Result, { text, source }: Pick<Readable, 'text' | 'source'>): void => {
  ResultSchema.parse(result)
  const passages = passagesOf(result)
  for (const { start, end, text: words } of passages) {
    assert(text.slice(start, end) === words, `a span cuts other words than ${JSON.stringify(words)}`)
    assert(
      !splitsPair(text, start) && !splitsPair(text, end),
      `a span splits a pair: ${JSON.stringify(words)}`,
    )
    assert(words.trim() === words, `a span begins or ends in white space: ${JSON.stringify(words)}`)
  }
  if (source === null) checkPositions(text, passages)
  else checkLines(source, passages)
  checkOrder(result)
  JSON.stringify(result)
}

type Passage = Result['people'][number]['mentions'][number] | Result['quotes'][number]['parts'][number]

const passagesOf = ({ people, places, organisations, quotes }: Result): Passage[] => [
  ...[...people, ...places, ...organisations].flatMap(({ mentions }) => mentions),
  ...quotes.flatMap(({ parts, content, cue, speaker }) =>
    [...parts, content, cue, speaker?.mention].filter((passage) => passage !== undefined && passage !== null),
  ),
]

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')

/** Counted by hand, character after character. */
const checkPositions = (text: string, passages: readonly Passage[]): void => {
  let [line, column, at] = [1, 1, 0]
  for (const passage of passages.toSorted((a, b) => a.start - b.start)) {
    for (; at < passage.start; at++) {
      const isEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
      line += isEnd ? 1 : 0
      column = isEnd ? 1 : column + 1
    }
    assert.deepEqual([passage.line, passage.column], [line, column], 'a position is wrong')
  }
}

/** Where a passage of Markdown begins, its first letter stands in the source, or what is decoded to it. */
const checkLines = (source: string, passages: readonly Passage[]): void => {
  const lines = source.split(/\r\n|[\n\r]/)
  for (const { line, column, text } of passages) {
    const there = lines[line - 1]?.slice(column - 1) ?? ''
    assert(
      there.startsWith(text[0]!) || /^[&\\]/.test(there),
      `at ${line}:${column} stands ${JSON.stringify(there.slice(0, 20))}, not ${JSON.stringify(text.slice(0, 20))}`,
    )
  }
}

const checkOrder = ({ people, places, organisations, quotes }: Result): void => {
  for (const list of [people, places, organisations])
    for (const [i, { mentions }] of list.entries()) {
      const before = list[i - 1]?.mentions
      if (before === undefined) continue
      const order = before.length - mentions.length || mentions[0]!.start - before[0]!.start
      assert(order >= 0, 'entities are not in the promised order')
    }
  const starts = quotes.map(({ parts }) => parts[0]!.start)
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
    'quotes are not in text order',
  )
  const ids = new Set([...people, ...places, ...organisations].map(({ id }) => id))
  for (const { speaker, id } of quotes)
    assert(
      (speaker?.entity ?? null) === null || ids.has(speaker!.entity!),
      `${id} is said by nobody in the lists`,
    )
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAsyncExtractor, createExtractor, loadEngine, ResultSchema, type Result } from '../src/index.js'
import { HAS_NEURAL } from './neural-package.js'
import { SLOW } from './slow-engine.js'
import { resultOf, TEXTS, TRICKY } from './texts.js'

type Read = (text: string) => Result | Promise<Result>

/** The built-in engine, one that answers later, and the accurate one where it is installed: what holds, holds for all. */
const ENGINES: readonly (readonly [string, Read])[] = [
  ['at once', createExtractor({ text: true })],
  ['later', createAsyncExtractor({ text: true, engine: SLOW })],
  ...(HAS_NEURAL
    ? [['more accurately', createAsyncExtractor({ text: true, engine: await loadEngine('neural') })] as const]
    : []),
]

const passagesOf = ({ people, places, organisations, quotes }: Result) => [
  ...[...people, ...places, ...organisations].flatMap(({ mentions }) => mentions),
  ...quotes.flatMap(({ parts, content, cue, speaker }) =>
    [...parts, content, cue, speaker?.mention].filter((passage) => passage !== undefined && passage !== null),
  ),
]

/** What holds for every text, whatever it says. */
const expectSound = async (text: string, read: Read): Promise<void> => {
  const result = await read(text)
  expect(() => ResultSchema.parse(result)).not.toThrow()
  expect(result.text).toBe(text)
  for (const { start, end, text: words } of passagesOf(result)) expect(text.slice(start, end)).toBe(words)
  const lines = text.split(/\r\n|[\n\r]/)
  for (const { line, column, text: words } of passagesOf(result))
    expect(lines[line - 1]!.slice(column - 1)).toSatisfy((rest: string) =>
      rest.startsWith(words.split(/[\n\r]/)[0]!),
    )
  const ids = new Set([...result.people, ...result.places, ...result.organisations].map(({ id }) => id))
  for (const { speaker } of result.quotes) if (speaker?.entity) expect(ids).toContain(speaker.entity)
  for (const list of [result.people, result.places, result.organisations])
    expect(list.map(({ mentions }) => mentions.length)).toEqual(
      list.map(({ mentions }) => mentions.length).toSorted((a, b) => b - a),
    )
  const starts = result.quotes.map(({ parts }) => parts[0]!.start)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
}

describe.each(ENGINES)('an engine that answers %s', (_engine, read) => {
  test.each(TEXTS)('%s: every span cuts out exactly its own text', (_, text) => expectSound(text, read))

  test.each(TRICKY.map((text) => [text.slice(0, 60), text]))('%j: every span holds', (_, text) =>
    expectSound(text, read),
  )

  test('any text: every span cuts out exactly its own text', async () => {
    const word = fc.constantFrom(
      'Ana Ruiz',
      'Izium',
      'said',
      'he',
      '“',
      '”',
      '"',
      "'",
      '’s',
      'Mr.',
      'the UN',
      ',',
      '.',
      '\n\n',
      '\r\n',
      '🎉',
      'é',
      'that',
      'according to',
      ':',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), fc.constantFrom(' ', ''), (words, glue) =>
        expectSound(words.join(glue), read),
      ),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectSound(text, read)),
      { numRuns: 100 },
    )
  })
})

test('an engine that answers later says the same', async () => {
  const later = createAsyncExtractor({ engine: SLOW })
  for (const [, text] of TEXTS) expect(await later(text)).toEqual(resultOf(text))
})

test('the same text gives the same bytes, whatever was read before', () => {
  const many = createExtractor()
  const backwards = TEXTS.toReversed().map(([, text]) => JSON.stringify(many(text)))
  expect(backwards.toReversed()).toEqual(TEXTS.map(([, text]) => JSON.stringify(createExtractor()(text))))
})

test.each(['codepoint', 'byte'] as const)('offsets in the unit %s cut out the same words', (unit) => {
  const inUnit = createExtractor({ offsets: unit })
  const cut = (text: string, start: number, end: number): string =>
    unit === 'byte' ? Buffer.from(text).subarray(start, end).toString() : [...text].slice(start, end).join('')
  for (const text of [...TEXTS.map(([, each]) => each), ...TRICKY].filter((each) => each.isWellFormed()))
    for (const passage of passagesOf(inUnit(text)))
      expect(cut(text, passage.start, passage.end)).toBe(passage.text)
})

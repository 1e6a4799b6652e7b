import { describe, expect, test } from 'vitest'
import { FAST } from '../src/engines.js'
import {
  createAsyncExtractor,
  createExtractor,
  extractAll,
  run,
  type Engine,
  type Outcome,
  type Result,
  type RunInput,
  type RunOptions,
} from '../src/index.js'
import { inputUnreadable } from '../src/sources/errors.js'
import { SLOW } from './slow-engine.js'
import { resultOf, TEXTS } from './texts.js'

const outcomesOf = async (outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> => {
  const all: Outcome[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all
}

const texts = TEXTS.map(([, text]) => text)

test.each([
  ['one by one', { jobs: 1 }],
  ['with an engine that answers later', { engine: SLOW, jobs: 3 }],
])('many documents %s: results in the order of the input', async (_, options) => {
  const outcomes = await outcomesOf(run(texts, options))
  expect(outcomes.map((outcome) => outcome.ok && outcome.result)).toEqual(texts.map(resultOf))
})

test('a document that could not be read keeps its place', async () => {
  const error = inputUnreadable('b.txt', 'EACCES')
  const outcomes = await outcomesOf(run(['Ana Ruiz left.', { ok: false, id: 'b.txt', error }, 'It rained.']))
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true])
  expect(outcomes[1]).toMatchObject({ id: 'b.txt', error })
})

test('an engine that does not answer in time costs its document only', async () => {
  const engine: Engine = {
    name: 'silent',
    createTagger: (resources) => {
      const { tag } = FAST.createTagger(resources)
      const isSilent = (docs: Parameters<typeof tag>[0]): boolean =>
        docs.some(({ text }) => text.includes('never'))
      return { tag: (docs) => (isSilent(docs) ? new Promise(() => {}) : Promise.resolve(tag(docs))) }
    },
  }
  const outcomes = await outcomesOf(
    run(['Ana left.', 'It never ends.', 'Bo left.'], { engine, jobs: 1, timeout: 0.5 }),
  )
  expect(outcomes.map((outcome) => outcome.ok || outcome.error)).toEqual([
    true,
    expect.objectContaining({ code: 'INPUT_TOO_SLOW' }),
    true,
  ])
})

describe('extractAll', () => {
  const resultsOf = async (documents: readonly RunInput[], options?: RunOptions): Promise<Result[]> => {
    const all: Result[] = []
    for await (const result of extractAll(documents, options)) all.push(result)
    return all
  }

  test('gives the results that an extractor gives, in the order of the input', async () => {
    const extract = createExtractor({ types: ['people'] })
    const some = texts.slice(0, 4)
    expect(await resultsOf(some, { types: ['people'], jobs: 1 })).toEqual(some.map((text) => extract(text)))
  })

  test('a text with an id keeps it', async () => {
    const [result] = await resultsOf([{ id: 'a/b.txt', text: 'Ana Ruiz left Madrid.' }])
    expect(result).toMatchObject({ id: 'a/b.txt', source: { path: null }, people: [{ name: 'Ana Ruiz' }] })
  })

  test('throws what is wrong with the first document that has no result', async () => {
    const error = inputUnreadable('b.txt', 'EACCES')
    const results = extractAll(['Ana Ruiz left.', { ok: false, id: 'b.txt', error }, 'It rained.'])
    expect(await results.next()).toMatchObject({ value: { people: [{ name: 'Ana Ruiz' }] } })
    await expect(results.next()).rejects.toBe(error)
    expect(await results.next()).toEqual({ done: true, value: undefined })
  })

  test('a signal ends it', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(resultsOf(texts, { signal })).rejects.toThrow('enough')
  })
})

describe('a signal', () => {
  test('that was there before ends the run before it begins', async () => {
    await expect(outcomesOf(run(texts, { signal: AbortSignal.abort(new Error('enough')) }))).rejects.toThrow(
      'enough',
    )
  })

  test('ends a run that waits for a document which never comes', async () => {
    const controller = new AbortController()
    const endless = (async function* () {
      yield 'Ana Ruiz left Madrid.'
      await new Promise(() => {})
    })()
    const outcomes = run(endless, { signal: controller.signal })
    expect(await outcomes.next()).toMatchObject({ value: { ok: true } })
    const next = outcomes.next()
    controller.abort(new Error('enough'))
    await expect(next).rejects.toThrow('enough')
  })
})

describe('what is wrong is said when an extractor is made', () => {
  const broken = new Uint8Array(64)
  test.each([
    ['a model that is none', { model: { names: broken, quotes: broken } }, 'MODEL_INVALID'],
    ['a folder without a model', { model: 'nowhere' }, 'MODEL_INVALID'],
    ['an engine that nobody knows', { engine: 'magic' }, 'OPTION_INVALID'],
    ['an option of the wrong kind', { minConfidence: 2 }, 'OPTION_INVALID'],
  ])('%s', async (_, options, code) => {
    expect(() => createExtractor(options)).toThrow(expect.objectContaining({ code }) as Error)
    expect(() => createAsyncExtractor(options)).toThrow(expect.objectContaining({ code }) as Error)
    await expect(outcomesOf(run([], options))).rejects.toMatchObject({ code })
  })

  test('quotes need a model of their own, names do not', () => {
    const model = { names: new Uint8Array(0), quotes: broken }
    expect(() => createExtractor({ model, types: ['people'] })).toThrow('"ner.bin"')
  })

  test('an engine that answers later, asked for an answer at once', () => {
    expect(() => createExtractor({ engine: SLOW })('Ana Ruiz left.')).toThrow('createAsyncExtractor')
  })
})

// Runs beside the page: reads what it is given, finds what is in there and writes reports of it. It keeps the results of the
// last documents, so that they can be written in another form.
import { createExtractor, ExtractError, fetchModel, type Extract, type Result } from '../../src/browser.js'
import type { FailedDocument } from '../../src/report/reporter.js'
import { analyse, type Outcome } from '../../src/run/analyse.js'
import { nameLanguage } from '../../src/run/name-language.js'
import { refuseTooLong } from '../../src/sources/loading/memory.js'
import type { Found, Input, News, Order } from '../messages.js'
import { choose, loadInput, type Item } from './load-inputs.js'
import { describeSkipped, toPlainWords } from './plain-words.js'
import { writeReport } from './write-report.js'

const tell = (news: News): void => postMessage(news)

let progress: (done: number) => void = () => {}
let results: Result[] = []
let failed: FailedDocument[] = []

const open = async (): Promise<Extract> => {
  const model = await fetchModel(new URL('model/', import.meta.url))
  return createExtractor({
    model,
    text: true,
    onStage: ({ number, count }) => progress((number - 1) / count),
  })
}

const read = async (extract: Extract, given: readonly Input[]): Promise<Found> => {
  results = []
  failed = []
  const { inputs, skipped } = choose(given)
  const remarks = skipped.map(describeSkipped)
  for (const [index, input] of inputs.entries()) {
    progress = (done) =>
      tell({ kind: 'reading', name: input.name, number: index + 1, count: inputs.length, done })
    progress(0)
    for await (const item of loadInput(input))
      if ('kinds' in item) remarks.push(describeSkipped(item))
      else keep(await find(extract, item), input.name)
  }
  return {
    documents: results.map(({ id }) => id),
    names: results.reduce(
      (sum, { people, places, organisations }) => sum + people.length + places.length + organisations.length,
      0,
    ),
    quotes: results.reduce((sum, { quotes }) => sum + quotes.length, 0),
    // What could not be read stands beside it.
    page: results.length === 0 ? null : await writeReport('html', results, []),
    failures: [...failed.map(({ message }) => message), ...remarks],
  }
}

const find = async (extract: Extract, item: Exclude<Item, { kinds: unknown }>): Promise<Outcome> => {
  if ('fault' in item) return { ok: false, id: item.name, error: item.fault, isRecord: false }
  const loaded = refuseTooLong(item)
  return nameLanguage(analyse(extract, loaded), loaded)
}

const keep = (outcome: Outcome, name: string): void => {
  if (outcome.ok) results.push(outcome.result)
  else {
    const { id, error, isRecord } = outcome
    const code = error instanceof ExtractError ? error.code : 'FAULT'
    failed.push({ id, code, message: toPlainWords(error, id ?? name), isRecord })
  }
}

const opened = open()
opened.then(
  () => tell({ kind: 'ready' }),
  () => tell({ kind: 'broken', message: NO_MODEL }),
)

const NO_MODEL =
  'The model with which names and quotes are found could not be loaded. Check the network, and load the page again.'

// One after the other, in the order in which they come.
let last: Promise<unknown> = opened.catch(() => {})

const obey = async (order: Order): Promise<void> => {
  if (order.kind === 'read') tell({ kind: 'found', found: await read(await opened, order.inputs) })
  else {
    const file = await writeReport(order.form, results, failed)
    tell({ kind: 'written', form: order.form, file, documents: results.map(({ id }) => id) })
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  last = last
    .then(() => obey(data))
    .catch((error: unknown) => tell({ kind: 'broken', message: toPlainWords(error, 'the documents') }))
})

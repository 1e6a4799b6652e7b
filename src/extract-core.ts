import type { Document } from './document.js'
import { ENGINES, type Engine } from './engines.js'
import { engineLater, engineUnknown } from './errors.js'
import { planStages, type Equipment } from './pipeline.js'
import type { ModelSource } from './resources/model-source.js'
import type { Resources } from './resources/resources.js'
import { toProducer } from './result/producer.js'
import { toResult } from './result/to-result.js'
import type { ExtractorOptions, ExtractorSettings, ResultType } from './schema/options.js'
import type { Producer, Result } from './schema/result.js'
import { toPlainReadable, type Readable } from './sources/readable.js'
import { inSequence, planFor, type StageBegun, type Step } from './stage-plan.js'
import { toDocument } from './text/to-document.js'

export type { StageBegun } from './stage-plan.js'

/** Reads one text, or what a loader made of a source. Pure: the same text gives the same result, whatever came before. */
export type Extract = (input: string | Readable) => Result

/** The same for an engine that answers later. */
export type ExtractAsync = (input: string | Readable) => Promise<Result>

/** What an extractor is made with. */
export interface CreateOptions extends ExtractorOptions {
  /** Who finds the names: "fast", which comes with this package, or an engine of another package. */
  readonly engine?: string | Engine
  /** The model files' bytes or the folder that holds them; those of the package when left out. */
  readonly model?: ModelSource
  /** Told of each stage that begins, so that somebody who waits for a long text knows how far it is. */
  readonly onStage?: (stage: StageBegun) => void
}

/** The same, checked and complete. */
export interface CheckedOptions extends ExtractorSettings {
  readonly engine: string | Engine
  readonly model?: ModelSource | undefined
  readonly onStage?: CreateOptions['onStage'] | undefined
}

/** Where the model is read from. Null: from nowhere, for the platform has no disk. */
export type OpenResources = (model?: ModelSource) => Resources

/** An extractor whose engine answers at once. Everything that it needs is loaded when it is made. */
export const extractorWith = (open: OpenResources, options: CheckedOptions): Extract => {
  const prepared = prepare(open, options)
  const { step, engine } = prepared
  return (input) => {
    const readable = toReadable(input)
    const doc = step(toDocument(readable.text, readable.blocks))
    if (doc instanceof Promise) throw engineLater(engine.name)
    return finish(readable, doc, prepared)
  }
}

/** An extractor with any engine. */
export const asyncExtractorWith = (open: OpenResources, options: CheckedOptions): ExtractAsync => {
  const prepared = prepare(open, options)
  const { step } = prepared
  return async (input) => {
    const readable = toReadable(input)
    return finish(readable, await step(toDocument(readable.text, readable.blocks)), prepared)
  }
}

/** The steps that `types` need in one: from tokens to entities and attributed quotes. */
export const pipelineWith = (
  equipment: Equipment,
  types: readonly ResultType[],
  onStage?: CreateOptions['onStage'],
): Step => {
  const stages = planFor(
    types.map((type) => FINDINGS[type]),
    planStages(equipment),
  )
  const count = stages.length
  return inSequence(
    stages.map(({ create }) => create()),
    onStage && ((index) => onStage({ name: stages[index]!.name, number: index + 1, count })),
  )
}

/** Which finding of a document fills which list of a result. */
const FINDINGS = {
  people: 'entities',
  places: 'entities',
  organisations: 'entities',
  quotes: 'quotes',
} as const

interface Prepared {
  readonly settings: ExtractorSettings
  readonly producer: Producer
  readonly engine: Engine
  readonly step: Step
}

const prepare = (open: OpenResources, options: CheckedOptions): Prepared => {
  const { engine: asked, model, onStage, ...settings } = options
  const engine = toEngine(asked)
  const { lexicon, types } = settings
  return {
    settings,
    producer: toProducer(settings, engine.model),
    engine,
    step: pipelineWith({ lexicon, engine, resources: open(model) }, types, onStage),
  }
}

const toEngine = (asked: string | Engine): Engine => {
  if (typeof asked !== 'string') return asked
  const engine = Object.hasOwn(ENGINES, asked) ? ENGINES[asked] : undefined
  if (engine === undefined) throw engineUnknown(asked, Object.keys(ENGINES))
  return engine
}

// That results are valid is proved by the tests: to ask the schema each time costs more than a start may take.
const finish = (readable: Readable, doc: Document, { settings, producer }: Prepared): Result =>
  toResult(readable, doc, settings, producer)

const NO_FILE = { id: '-', path: null, format: 'text' }

const toReadable = (input: string | Readable): Readable =>
  typeof input === 'string' ? toPlainReadable(input, NO_FILE) : input

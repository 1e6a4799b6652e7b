import type { Document, Stage } from './document.js'
import { createEntityFinder } from './entities/find-entities.js'
import { optionInvalid, stageOrder } from './errors.js'
import { createTagger } from './ner/tagger.js'
import { toDocument } from './text/to-document.js'
import { findQuotes } from './attribution/find-quotes.js'
import { findSpeakers } from './speakers/find-speakers.js'
import type { Readable } from './sources/readable.js'
import { toResult } from './result/to-result.js'
import type { Lexicon } from './schema/lexicon.js'
import {
  ExtractorOptionsSchema,
  RESULT_TYPES,
  type ExtractorOptions,
  type ResultType,
} from './schema/options.js'
import { ResultSchema, type Result } from './schema/result.js'

/** Reads one text, or what a loader made of a source. Pure: the same text gives the same result, whatever came before. */
export type Extract = (input: string | Readable) => Result

/**
 * Configures an extractor once, to be used on many texts.
 *
 * @throws ExtractError `OPTION_INVALID` when an option is wrong, `MODEL_INVALID` when the shipped model cannot be read.
 */
export const createExtractor = (options: ExtractorOptions = {}): Extract => {
  const parsed = ExtractorOptionsSchema.safeParse(options)
  if (!parsed.success) throw optionInvalid(parsed.error.issues)
  const run = createPipeline(parsed.data.lexicon, parsed.data.types)
  return (input) => {
    const readable = typeof input === 'string' ? toReadable(input) : input
    const doc = run(toDocument(readable.text, readable.blocks))
    return ResultSchema.parse(toResult(readable, doc, parsed.data))
  }
}

interface PlannedStage {
  readonly name: string
  readonly needs: readonly string[]
  /** The lists of a result that it fills. */
  readonly fills: readonly ResultType[]
  readonly run: Stage
}

// Order matters: a quote's source is a mention if there is one, and only entities tell whom "he" means.
const planStages = (lexicon: Lexicon): PlannedStage[] => [
  { name: 'mentions', needs: [], fills: [], run: createTagger({ lexicon }) },
  { name: 'quotes', needs: ['mentions'], fills: ['quotes'], run: findQuotes },
  { name: 'entities', needs: ['mentions'], fills: ENTITY_LISTS, run: createEntityFinder(lexicon) },
  { name: 'speakers', needs: ['quotes', 'entities'], fills: ['quotes'], run: findSpeakers },
]

const ENTITY_LISTS: readonly ResultType[] = ['people', 'places', 'organisations']

/** The stages that `types` need in one: from tokens to entities and attributed quotes. */
export const createPipeline = (lexicon: Lexicon = [], types: readonly ResultType[] = RESULT_TYPES): Stage => {
  const stages = neededFor(types, checked(planStages(lexicon)))
  return (doc: Document) => stages.reduce((done, stage) => stage.run(done), doc)
}

const checked = (stages: readonly PlannedStage[]): readonly PlannedStage[] => {
  const done = new Set<string>()
  for (const { name, needs } of stages) {
    for (const need of needs) if (!done.has(need)) throw stageOrder(name, need)
    done.add(name)
  }
  return stages
}

const neededFor = (
  types: readonly ResultType[],
  stages: readonly PlannedStage[],
): readonly PlannedStage[] => {
  const needed = new Set<string>()
  // Backwards, for a stage needs only earlier ones.
  const kept = stages.toReversed().filter(({ name, needs, fills }) => {
    if (!needed.has(name) && !fills.some((list) => types.includes(list))) return false
    for (const need of needs) needed.add(need)
    return true
  })
  return kept.toReversed()
}

const toReadable = (text: string): Readable => ({
  id: '-',
  path: null,
  format: 'text',
  title: null,
  text,
  blocks: null,
  source: null,
  segments: null,
})

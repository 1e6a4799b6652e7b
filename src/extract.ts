import type { Stage } from './document.js'
import { optionInvalid } from './errors.js'
import { planStages } from './pipeline.js'
import { inSequence, planFor } from './stage-plan.js'
import { toDocument } from './text/to-document.js'
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
    const doc = run(toDocument(readable.text, readable.blocks ?? undefined))
    return ResultSchema.parse(toResult(readable, doc, parsed.data))
  }
}

/** The stages that `types` need in one: from tokens to entities and attributed quotes. */
export const createPipeline = (lexicon: Lexicon = [], types: readonly ResultType[] = RESULT_TYPES): Stage => {
  const steps = planFor(
    types.map((type) => FINDINGS[type]),
    planStages(lexicon),
  ).map(({ create }) => create())
  return inSequence(steps) as Stage
}

/** Which finding of a document fills which list of a result. */
const FINDINGS = {
  people: 'entities',
  places: 'entities',
  organisations: 'entities',
  quotes: 'quotes',
} as const

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

import { checkOptions } from './check-options.js'
import type { Stage } from './document.js'
import { FAST } from './engines.js'
import {
  asyncExtractorWith,
  extractorWith,
  pipelineWith,
  type CreateOptions,
  type Extract,
  type ExtractAsync,
} from './extract-core.js'
import { openResources } from './resources/node.js'
import type { Lexicon } from './schema/lexicon.js'
import { RESULT_TYPES } from './schema/names.js'
import type { ResultType } from './schema/options.js'

export type { CreateOptions, Extract, ExtractAsync, StageBegun } from './extract-core.js'

/**
 * Configures an extractor once, to be used on many texts. All it needs is loaded here.
 *
 * @throws ExtractError `OPTION_INVALID` when an option is wrong, `MODEL_INVALID` when the model cannot be read.
 */
export const createExtractor = (options: CreateOptions = {}): Extract =>
  extractorWith(openResources, checkOptions(options))

/** The same with an engine that may answer later. */
export const createAsyncExtractor = (options: CreateOptions = {}): ExtractAsync =>
  asyncExtractorWith(openResources, checkOptions(options))

/** The stages that `types` need in one, with the model that comes with the package. */
export const createPipeline = (lexicon: Lexicon = [], types: readonly ResultType[] = RESULT_TYPES): Stage =>
  pipelineWith({ lexicon, engine: FAST, resources: openResources() }, types) as Stage

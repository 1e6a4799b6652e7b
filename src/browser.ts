import { checkOptions } from './check-options.js'
import {
  asyncExtractorWith,
  extractorWith,
  type CreateOptions,
  type Extract,
  type ExtractAsync,
} from './extract-core.js'
import { modelInvalid } from './errors.js'
import { fromBytes, type ModelBytes, type ModelSource } from './resources/model-source.js'
import type { Resources } from './resources/resources.js'

// The entry for where there is no disk: the model comes as bytes, as `fetchModel` gets them.
export type { Engine } from './engines.js'
export type { Tagger, TaggedMentions } from './ner/tagger.js'
export type { Extract, ExtractAsync } from './extract-core.js'
export { ExtractError, type ErrorCode } from './errors.js'
export { fetchModel, type ModelBytes } from './resources/model-source.js'
export * from './schema/options.js'
export * from './schema/result.js'

/** What an extractor is made with where there is no disk. */
export interface BrowserOptions extends CreateOptions {
  /** What `fetchModel` returns. */
  readonly model: ModelBytes
}

/**
 * A function that reads one text after the other.
 *
 * @throws ExtractError `OPTION_INVALID` when an option is wrong, `MODEL_INVALID` when the model cannot be read.
 */
export const createExtractor = (options: BrowserOptions): Extract =>
  extractorWith(open, checkOptions(options))

/**
 * The same with an engine that answers later.
 *
 * @throws ExtractError `OPTION_INVALID` when an option is wrong, `MODEL_INVALID` when the model cannot be read.
 */
export const createAsyncExtractor = (options: BrowserOptions): ExtractAsync =>
  asyncExtractorWith(open, checkOptions(options))

const open = (model?: ModelSource): Resources => {
  if (model === undefined || typeof model === 'string' || model instanceof URL)
    throw modelInvalid(String(model), 'there is no disk to read it from; pass what fetchModel returns')
  return fromBytes(model)
}

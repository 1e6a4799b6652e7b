export {
  createAsyncExtractor,
  createExtractor,
  type CreateOptions,
  type Extract,
  type ExtractAsync,
} from './extract.js'
export type { Engine } from './engines.js'
export { loadEngine } from './load-engine.js'
export type { Tagger, TaggedMentions } from './ner/tagger.js'
export { fetchModel, type ModelBytes, type ModelSource } from './resources/model-source.js'
export {
  extractAll,
  run,
  type Done,
  type Failed,
  type NamedText,
  type Outcome,
  type RunInput,
  type RunOptions,
} from './run/run.js'
export { ExtractError, type ErrorCode } from './errors.js'
export type { Metadata, Readable, Segment } from './sources/readable.js'
export * from './schema/lexicon.js'
export * from './schema/options.js'
export * from './schema/result.js'
export { mergeResults, planMerge, type Merge } from './merge/merge.js'
export { formatDecisions, parseDecisions, type Decision } from './merge/decisions.js'
export * from './schema/merge.js'

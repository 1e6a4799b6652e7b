import { pluginWith } from './compromise/plugin.js'
import { createExtractor, type CreateOptions, type Extract } from './extract.js'

export type { AttributedQuotes, ExtractMethods, QuoteJson } from './compromise/methods.js'
export type { ExtractPlugin } from './compromise/plugin.js'
export type { CreateOptions } from './extract.js'

/** Positions are ours to turn into terms, so their unit is not to be chosen. */
export type PluginOptions = Omit<CreateOptions, 'offsets'>

/**
 * A plugin of compromise with options of one's own.
 *
 * @throws ExtractError `OPTION_INVALID` when an option is wrong, `MODEL_INVALID` when the model cannot be read.
 */
export const createExtractPlugin = (options: PluginOptions = {}) =>
  pluginWith(createExtractor({ ...options, offsets: 'utf16' }), options.types)

let usual: Extract | undefined

/** What `nlp.plugin` takes. The model is read when a text is first asked for something. */
export const extractPlugin = pluginWith((text) => (usual ??= createExtractor())(text))

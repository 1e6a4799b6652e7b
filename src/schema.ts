export * from './schema/lexicon.js'
export * from './schema/merge.js'
export * from './schema/options.js'
export * from './schema/result.js'

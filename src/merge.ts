export { formatDecisions, parseDecisions, type Decision } from './merge/decisions.js'
export { mergeResults, planMerge, type Merge } from './merge/merge.js'
export * from './schema/merge.js'

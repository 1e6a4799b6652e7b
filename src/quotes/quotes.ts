import type { Stage } from '../document.js'

/** Finds quotations with their cues and sources. */
export const findQuotes: Stage = (doc) => doc

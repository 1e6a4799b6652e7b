import { formsOf } from '../../inflection.js'
import { ADDRESSING_VERBS, COMMITTING_VERBS, HEARER_VERBS } from '../../lexicon/speech-acts.js'

// Verbs in all their forms, by what they do to whoever stands beside them.

/** "told reporters", "urged drivers": their object is spoken to. */
export const ADDRESSES = formsOf(ADDRESSING_VERBS)

/** "urged drivers to stay": what is said may be an infinitive. */
export const COMMITS = formsOf(COMMITTING_VERBS)

/** "telling the BBC": right behind them never the speaker stands. */
export const TELLS = formsOf(HEARER_VERBS)

import type { Stage } from '../document.js'

/** Resolves each quote's source to an entity. */
export const findSpeakers: Stage = (doc) => doc

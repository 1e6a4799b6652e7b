import type { FindNear } from '../../../src/sources/near.js'

/** Nothing is looked for by its name. */
export const createNearFinder = (): FindNear => () => Promise.resolve(null)

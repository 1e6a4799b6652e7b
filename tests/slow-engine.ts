import { setImmediate } from 'node:timers/promises'
import { FAST, type Engine } from '../src/engines.js'

/** The built-in engine, answering later. */
export const SLOW: Engine = {
  name: 'slow',
  createTagger: (resources) => {
    const { tag } = FAST.createTagger(resources)
    return {
      tag: async (docs) => {
        await setImmediate()
        return tag(docs)
      },
    }
  },
}

import { FAST, type Engine } from './engines.js'
import { engineUnknown } from './errors.js'
import { createNeuralTagger } from './ner/neural/neural-tagger.js'
import { openNetwork } from './resources/neural-package.js'

const LOADERS: Readonly<Record<string, () => Promise<Engine>>> = {
  fast: () => Promise.resolve(FAST),
  neural: async () => {
    const network = await openNetwork()
    return {
      name: 'neural',
      model: network.settings.version,
      createTagger: ({ names }) => createNeuralTagger(names(), network),
    }
  },
}

/**
 * The engine of that name, ready for `createAsyncExtractor` and `run`: "fast", or "neural", which needs a package of its own.
 *
 * @throws ExtractError `OPTION_INVALID` when there is none of that name, or its package is not installed.
 */
export const loadEngine = async (name: string): Promise<Engine> => {
  const load = Object.hasOwn(LOADERS, name) ? LOADERS[name] : undefined
  if (load === undefined) throw engineUnknown(name, Object.keys(LOADERS))
  return load()
}

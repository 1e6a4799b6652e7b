import { engineBroken, engineMissing } from '../errors.js'
import type { Network } from '../ner/neural/network.js'

/** The package is looked for beside this one, and where it lies in a clone: two folders up, as the models. */
const PLACES = ['extract-cli-neural', new URL('../../packages/neural/index.js', import.meta.url).href]

interface NeuralPackage {
  readonly openNetwork: () => Promise<Network>
}

/**
 * The network of the accurate engine: a package of its own, for most do without its 290 MB.
 *
 * @throws ExtractError `OPTION_INVALID` where the package is not installed or does not run.
 */
export const openNetwork = async (places: readonly string[] = PLACES): Promise<Network> => {
  for (const place of places) {
    try {
      const { openNetwork } = (await import(/* @vite-ignore */ place)) as NeuralPackage
      return await openNetwork()
    } catch (error) {
      if (!isMissing(error)) throw engineBroken('neural', error)
    }
  }
  throw engineMissing('neural', 'npm run neural')
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'

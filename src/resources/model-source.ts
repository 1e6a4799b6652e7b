import { modelInvalid } from '../errors.js'
import { toResources, type Resources } from './resources.js'

/** The model files as they are: where there is no disk to read them from, or somebody has read them already. */
export interface ModelBytes {
  /** `model/ner.bin` of the package. */
  readonly names: Uint8Array
  /** `model/quotes.bin`. */
  readonly quotes: Uint8Array
}

/** The model files' bytes, or the address of the folder that holds them. */
export type ModelSource = ModelBytes | string | URL

export const fromBytes = ({ names, quotes }: ModelBytes): Resources =>
  toResources({ names: () => names, quotes: () => quotes })

/** Fetches the model files from the folder at `address`: for browsers, once, before `createExtractor({ model })`. */
export const fetchModel = async (address: string | URL): Promise<ModelBytes> => {
  const [names, quotes] = await Promise.all([
    fetchBytes('ner.bin', address),
    fetchBytes('quotes.bin', address),
  ])
  return { names, quotes }
}

const fetchBytes = async (file: string, address: string | URL): Promise<Uint8Array> => {
  const url = new URL(file, String(address).replace(/\/?$/, '/'))
  const response = await fetch(url).catch((error: unknown) => {
    throw modelInvalid(url.href, 'it cannot be fetched', { cause: error })
  })
  if (!response.ok) throw modelInvalid(url.href, `the server answers ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

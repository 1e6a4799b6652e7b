import { toLoadError } from '../failure.js'
import { readSource } from '../formats/read-source.js'
import type { LoadSettings } from '../load-options.js'
import { toLoaded, type Loaded } from '../loading/loader.js'
import type { Skipped } from '../skipped.js'
import { fetchOff } from './errors.js'
import { createFetcher, type FetcherOptions } from './fetch-source.js'

export type ReadAddress = (address: string) => AsyncGenerator<Loaded | Skipped>

/** What stands at an address, as what stands in a file: documents, or why there are none. */
export const createAddressReader = (
  settings: LoadSettings,
  signal: AbortSignal,
  options: FetcherOptions = {},
): ReadAddress => {
  const fetchSource = createFetcher(settings, signal, options)
  return async function* (given) {
    try {
      if (!settings.fetch) throw fetchOff(given)
      const { source, address } = await fetchSource(given)
      for await (const read of readSource(source, signal))
        yield 'kinds' in read ? read : withUrl(toLoaded(read), address)
    } catch (error) {
      if (!signal.aborted) yield { ok: false, id: given, error: await toLoadError(error, given) }
    }
  }
}

/** A page that does not say where it belongs belongs where it was found. */
const withUrl = (loaded: Loaded, url: string): Loaded => {
  if (!loaded.ok || loaded.readable.metadata.url !== null) return loaded
  const { readable } = loaded
  return { ...loaded, readable: { ...readable, metadata: { ...readable.metadata, url } } }
}

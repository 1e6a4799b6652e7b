import type { IncomingMessage } from 'node:http'
import { quoted } from '../../errors.js'
import { inputTooLarge } from '../errors.js'
import type { Chunks } from '../bytes/chunks.js'
import type { LoadSettings } from '../load-options.js'
import { createSource, type Source } from '../loading/source.js'
import { nameFor, readContentType } from './content-type.js'
import { fetchFailed, serverRefused } from './errors.js'
import { get, toFetchError, type GetOptions } from './get.js'
import { createIsPublic, type IsAllowed } from './public-address.js'
import { createRobots } from './robots.js'

/** What was fetched, and where it was in the end. */
export interface Fetched {
  readonly source: Source
  readonly address: string
}

export interface FetcherOptions {
  readonly isAllowed?: IsAllowed
  readonly seconds?: number
}

/** For all of a page, from the first question to the last byte. */
const SECONDS = 60

/** Fetches what addresses lead to, one after the other; asks each site once what it allows. */
export const createFetcher = (
  settings: LoadSettings,
  signal: AbortSignal,
  { isAllowed, seconds = SECONDS }: FetcherOptions = {},
): ((address: string) => Promise<Fetched>) => {
  const checkRobots = createRobots()
  return async (given) => {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)])
    const allowed = isAllowed ?? (settings.allowPrivateNetwork ? () => true : await createIsPublic())
    const options: GetOptions = { isAllowed: allowed, signal: limited }
    const { address, response } = await get(given, {
      ...options,
      check: (each) => checkRobots(each, options),
    })
    const { statusCode = 0, headers } = response
    if (statusCode < 200 || statusCode > 299) {
      response.destroy()
      throw serverRefused(given, statusCode)
    }
    const { type, charset } = readContentType(headers['content-type'] ?? '')
    const source = createSource({
      id: given,
      path: null,
      name: nameFor(address, type),
      settings,
      ...(charset === null ? {} : { charset }),
      chunks: readBody(response, given, settings.maxBytes, limited),
    })
    return { source, address: address.href }
  }
}

/**
 * The content, unpacked where the server has packed it.
 *
 * @throws ExtractError `INPUT_TOO_LARGE` for more than `maxBytes`, packed or not, and `FETCH_FAILED`
 */
async function* readBody(
  response: IncomingMessage,
  address: string,
  maxBytes: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let length = 0
  try {
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw inputTooLarge(address, maxBytes)
    for await (const chunk of await unpack(response, address)) {
      length += chunk.length
      if (length > maxBytes) throw inputTooLarge(address, maxBytes)
      yield chunk
    }
  } catch (error) {
    throw toFetchError(error, address, signal)
  } finally {
    response.destroy()
  }
}

const unpack = async (response: IncomingMessage, address: string): Promise<Chunks> => {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity') return response
  const [zlib, { pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')])
  const create = { gzip: zlib.createGunzip, 'x-gzip': zlib.createGunzip, br: zlib.createBrotliDecompress }[
    encoding
  ]
  if (create === undefined)
    throw fetchFailed(address, `the server packs it as ${quoted(encoding)}, which was not asked for`)
  // An error of either arrives where the bytes are read.
  return pipeline(response, create(), () => {})
}

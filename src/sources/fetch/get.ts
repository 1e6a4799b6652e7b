import type { IncomingMessage } from 'node:http'
import { quoted } from '../../errors.js'
import { addressInvalid, fetchFailed, tooManyRedirects } from './errors.js'
import { checkHost, createLookup, hostOf, type IsAllowed } from './public-address.js'

export interface GetOptions {
  readonly isAllowed: IsAllowed
  /** Ends the connection. */
  readonly signal: AbortSignal
  /** Asked of each address before it is fetched. */
  readonly check?: (address: URL) => Promise<void>
}

export interface Answer {
  /** Where it was found in the end. */
  readonly address: URL
  readonly response: IncomingMessage
}

/** Who asks: servers want to know, and robots.txt speaks to the first word. */
export const AGENT = 'extract-cli'
const USER_AGENT = `${AGENT} (+https://github.com/extract-cli/extract)`

const MOST_REDIRECTS = 5

/**
 * The answer to one request, without cookies and passwords, where the address leads in the end.
 *
 * @throws ExtractError `FETCH_REFUSED` or `FETCH_FAILED`
 */
export const get = async (given: string, options: GetOptions): Promise<Answer> => {
  let address = toAddress(given, given)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    checkHost(address, options.isAllowed)
    await options.check?.(address)
    const response = await request(address, options)
    const { statusCode = 0, headers } = response
    if (!REDIRECTS.has(statusCode) || headers.location === undefined) return { address, response }
    response.destroy()
    address = toAddress(headers.location, given, address)
  }
  throw tooManyRedirects(given, MOST_REDIRECTS)
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

const toAddress = (target: string, given: string, base?: URL): URL => {
  const address = URL.canParse(target, base?.href) ? new URL(target, base) : null
  if (address === null) throw addressInvalid(given, `${quoted(target)} is no address`)
  if (address.protocol !== 'https:' && address.protocol !== 'http:')
    throw addressInvalid(given, `it leads to ${address.protocol} and not to a web page`)
  if (address.username !== '' || address.password !== '')
    throw addressInvalid(given, 'it holds a name or password, and none is sent')
  return address
}

const request = async (address: URL, { isAllowed, signal }: GetOptions): Promise<IncomingMessage> => {
  const client = await (address.protocol === 'https:' ? import('node:https') : import('node:http'))
  return new Promise((resolve, reject) => {
    client
      .request(
        {
          hostname: hostOf(address),
          port: address.port,
          path: `${address.pathname}${address.search}`,
          headers: { accept: ACCEPT, 'accept-encoding': 'gzip, br', 'user-agent': USER_AGENT },
          lookup: createLookup(address, isAllowed),
          // A connection of its own for each, so that none is used that was made under other rules.
          agent: false,
          signal,
        },
        resolve,
      )
      .on('error', (error) => reject(toFetchError(error, address.href, signal)))
      .end()
  })
}

const ACCEPT = 'text/html, application/xhtml+xml, text/*, application/*;q=0.9, */*;q=0.1'

/** An error of our own is kept, as when a name leads to an address that is not allowed, and so is that of an end. */
export const toFetchError = (error: unknown, address: string, signal: AbortSignal): Error => {
  if (!(error instanceof Error)) return fetchFailed(address, String(error))
  if (error.name === 'ExtractError') return error
  const reason: unknown = signal.reason
  const isLate = reason instanceof Error && reason.name === 'TimeoutError'
  if (isLate) return fetchFailed(address, 'it takes too long to answer', { cause: error })
  if (signal.aborted) return error
  const why = 'code' in error ? String(error.code) : error.message
  return fetchFailed(address, `the system says ${why}`, { cause: error })
}

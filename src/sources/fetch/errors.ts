import { ExtractError, quoted } from '../../errors.js'

export const fetchOff = (address: string): ExtractError =>
  new ExtractError(
    'FETCH_OFF',
    `Cannot read ${quoted(address)}: nothing is fetched unless you ask for it. Pass --fetch, or save the page and name the file.`,
  )

export const addressInvalid = (address: string, reason: string): ExtractError =>
  new ExtractError(
    'FETCH_REFUSED',
    `Cannot fetch ${quoted(address)}: ${reason}. Pass an address like https://example.org/news.html.`,
  )

/** `ip`: where the name leads. */
export const addressPrivate = (address: string, ip: string): ExtractError =>
  new ExtractError(
    'FETCH_REFUSED',
    `Cannot fetch ${quoted(address)}: it leads to ${ip}, which is no public address. Pass --allow-private-network if you trust it.`,
  )

export const fetchForbidden = (address: string, robots: string): ExtractError =>
  new ExtractError(
    'FETCH_REFUSED',
    `Cannot fetch ${quoted(address)}: ${robots} asks programs not to. Open it in a browser, save the page and name the file.`,
  )

export const tooManyRedirects = (address: string, most: number): ExtractError =>
  new ExtractError(
    'FETCH_FAILED',
    `Cannot fetch ${quoted(address)}: it leads on to another address over ${most} times. Pass the last of them.`,
  )

/** `status`: 404. The server's own words for it may be anything. */
export const serverRefused = (address: string, status: number): ExtractError =>
  new ExtractError(
    'FETCH_FAILED',
    `Cannot fetch ${quoted(address)}: the server says ${status}${
      status === 404 || status === 410
        ? ', no such page. Check the address.'
        : status === 401 || status === 403 || status === 429
          ? ', not for programs. Open it in a browser, save the page and name the file.'
          : '. Try again later.'
    }`,
  )

/** `reason`: "it takes too long to answer". */
export const fetchFailed = (address: string, reason: string, options?: ErrorOptions): ExtractError =>
  new ExtractError(
    'FETCH_FAILED',
    `Cannot fetch ${quoted(address)}: ${reason}. Check the address and the connection, and try again.`,
    options,
  )

import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { addressPrivate } from './errors.js'

/** Whether a connection may be made to an IP address. */
export type IsAllowed = (ip: string) => boolean

/** Not so the own machine, the own network, those of the provider, and what clouds tell their machines at 169.254.169.254. */
export const createIsPublic = async (): Promise<IsAllowed> => {
  const { default: ipaddr } = await import('ipaddr.js')
  // An IPv4 address in the clothes of IPv6 is taken for what it is.
  return (ip) => ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'unicast'
}

/** @throws ExtractError `FETCH_REFUSED` for an address that is a number; names are checked when they are looked up. */
export const checkHost = (address: URL, isAllowed: IsAllowed): void => {
  const host = hostOf(address)
  if (isIP(host) !== 0 && !isAllowed(host)) throw addressPrivate(address.href, host)
}

/** Without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')

/**
 * Looks up a name for the connection that is made then: what was checked is what is connected to, whatever the name
 * leads to a moment later.
 */
export const createLookup =
  (address: URL, isAllowed: IsAllowed, find: typeof lookup = lookup): LookupFunction =>
  (name, options, done) => {
    const wanted: LookupOptions & { all: true } = { ...options, all: true }
    find(name, wanted, (error, found: LookupAddress[]) => {
      const [first] = found ?? []
      const refused = found?.find((each) => !isAllowed(each.address))
      if (error !== null) done(error, '')
      else if (refused !== undefined) done(addressPrivate(address.href, refused.address), '')
      else if (options.all === true) done(null, found)
      else done(null, first!.address, first!.family)
    })
  }

import type { IncomingMessage } from 'node:http'
import { fetchForbidden } from './errors.js'
import { AGENT, get, type GetOptions } from './get.js'

/** Longer files of rules are cut by all who read them. */
const MOST_BYTES = 500_000

/**
 * Asks robots.txt of each site, once a run, whether an address may be fetched. A site without one allows all; one whose
 * server fails allows nothing, as RFC 9309 says.
 */
export const createRobots = (): ((address: URL, options: GetOptions) => Promise<void>) => {
  const sites = new Map<string, Promise<(address: string) => boolean>>()
  return async (address, options) => {
    const robots = `${address.origin}/robots.txt`
    if (!sites.has(robots)) sites.set(robots, readRules(robots, options))
    const isAllowed = await sites.get(robots)!
    if (!isAllowed(address.href)) throw fetchForbidden(address.href, robots)
  }
}

const readRules = async (
  robots: string,
  { isAllowed, signal }: GetOptions,
): Promise<(address: string) => boolean> => {
  const { response } = await get(robots, { isAllowed, signal })
  const status = response.statusCode ?? 0
  if (status < 200 || status > 299) {
    response.destroy()
    return () => status >= 400 && status < 500
  }
  const { default: parse } = (await import('robots-parser')) as unknown as RobotsParser
  const rules = parse(robots, await readText(response))
  return (address) => rules.isAllowed(address, AGENT) !== false
}

/** Its own types are those of another way to export. */
interface RobotsParser {
  readonly default: (
    robots: string,
    rules: string,
  ) => { readonly isAllowed: (address: string, agent: string) => boolean | undefined }
}

const readText = async (response: IncomingMessage): Promise<string> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Uint8Array>) {
    parts.push(part)
    length += part.length
    if (length > MOST_BYTES) break
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, MOST_BYTES))
}

import { readOne, stream } from '../../support.js'
import type { LoadOptions } from '../../../../src/sources/load-options.js'
import type { Readable } from '../../../../src/sources/readable.js'

/** Prose enough for an article. */
export const PROSE =
  'The council of Harbour Town voted on Monday to close the bridge, and the mayor said that it would open again in May.'
export const MORE =
  'Nobody in the town had asked for it, and few of those who use the bridge every day were told before.'

export const readPage = (source: string | Uint8Array, options: LoadOptions = {}): Promise<Readable> =>
  readOne('-', { inputFormat: 'html', ...options }, stream(source))

export const textOf = async (source: string, options?: LoadOptions): Promise<string> =>
  (await readPage(source, options)).text

/** The paragraphs of a page whose body is this. */
export const articleOf = async (body: string, title = 'The bridge'): Promise<string[]> =>
  (await textOf(`<!doctype html><title>${title}</title><body>${body}</body>`)).split('\n\n')

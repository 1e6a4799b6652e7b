import { decode } from '../bytes/decode.js'
import type { Loader } from '../loading/loader.js'
import type { Source } from '../loading/source.js'
import { toPlainReadable, type Readable } from '../readable.js'

/** Plain text: what stands in the file is what is read. */
export const text: Loader = {
  name: 'text',
  extensions: ['.text', '.txt'],
  detect: () => 'unlikely',
  async *read(source) {
    yield { readable: await toReadable(source) }
  },
}

// By itself: a generator that waits holds whatever it once had.
const toReadable = async ({ id, path, settings, bytes }: Source): Promise<Readable> => {
  const content = await decode(await bytes(), path ?? id, settings.encoding)
  const readable = toPlainReadable(content, { id, path, format: 'text' })
  return XML.test(content) ? { ...readable, notices: [MARKUP] } : readable
}

const XML = /^\s*<\?xml\s/
const MARKUP = {
  code: 'XML_AS_TEXT',
  message: 'It is XML of a kind that is not known, and was read as plain text: its tags are taken for words.',
}

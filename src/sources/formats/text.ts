import { decode } from '../bytes/decode.js'
import type { Loader } from '../loading/loader.js'
import { toPlainReadable } from '../readable.js'

/** Plain text: what stands in the file is what is read. */
export const text: Loader = {
  name: 'text',
  extensions: ['.text', '.txt'],
  detect: () => 'unlikely',
  async *read({ id, path, settings, bytes }) {
    const content = await decode(await bytes(), path ?? id, settings.encoding)
    yield { readable: toPlainReadable(content, { id, path, format: 'text' }) }
  },
}

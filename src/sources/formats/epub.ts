import type { Loader } from '../loading/loader.js'

/** Electronic books: a ZIP archive of pages, which tells it from its members. */
export const epub: Loader = {
  name: 'epub',
  extensions: ['.epub'],
  detect: () => 'impossible',
  async *read(source) {
    const { readEpub } = await import('./epub/read-epub.js')
    yield { readable: await readEpub(source) }
  },
}

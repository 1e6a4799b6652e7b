import type { Loader } from '../loading/loader.js'

/** Word's documents before 2007. */
export const doc: Loader = {
  name: 'doc',
  extensions: ['.doc', '.dot'],
  detect: () => 'impossible',
  async *read(source) {
    const { readDoc } = await import('./doc/read-doc.js')
    yield { readable: await readDoc(source) }
  },
}

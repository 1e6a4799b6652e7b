import type { Loader } from '../loading/loader.js'

/** Many files, one after the other, read as they come. */
export const tar: Loader = {
  name: 'tar',
  extensions: ['.tar'],
  isContainer: true,
  isArchive: true,
  detect: (head) =>
    [...'ustar'].every((letter, at) => head[MAGIC_AT + at] === letter.charCodeAt(0))
      ? 'certain'
      : 'impossible',
  async *read(source, signal) {
    const { readTar } = await import('./tar/read-tar.js')
    yield* readTar(source, signal)
  },
}

const MAGIC_AT = 257

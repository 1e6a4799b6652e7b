import type { Loader } from '../loading/loader.js'

/** Many files, packed, or a document that is a ZIP archive itself: DOCX, ODT and EPUB are known by their members. */
export const zip: Loader = {
  name: 'zip',
  extensions: ['.zip'],
  isContainer: true,
  isArchive: true,
  detect: (head) => {
    const begins = (magic: string): boolean => [...magic].every((byte, at) => head[at] === byte.charCodeAt(0))
    // The second: an archive without members.
    return begins('PK\x03\x04') || begins('PK\x05\x06') ? 'certain' : 'impossible'
  },
  async *read(source, signal) {
    const { readZip } = await import('./zip/read-zip.js')
    yield* readZip(source, signal)
  },
}

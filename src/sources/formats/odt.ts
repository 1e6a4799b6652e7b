import type { Loader } from '../loading/loader.js'

/** Documents of LibreOffice and OpenOffice: a ZIP archive, which tells it from its members, or one long XML file. */
export const odt: Loader = {
  name: 'odt',
  extensions: ['.fodt', '.odt', '.ott', '.sxw'],
  detect: (head) =>
    /<office:document\s[^>]*opendocument\.text"/.test(
      new TextDecoder('latin1').decode(head.subarray(0, 20_000)),
    )
      ? 'certain'
      : 'impossible',
  async *read(source) {
    const { readOdt } = await import('./odt/read-odt.js')
    yield { readable: await readOdt(source) }
  },
}

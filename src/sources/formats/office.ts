import type { Loader } from '../loading/loader.js'

/** The files of Office before 2007, and what Office encrypts: a small file system that its streams tell the kind of. */
export const office: Loader = {
  name: 'office',
  extensions: [],
  isContainer: true,
  detect: (head) => (MAGIC.every((byte, at) => head[at] === byte) ? 'certain' : 'impossible'),
  async *read(source) {
    const { readOffice } = await import('./office/read-office.js')
    yield await readOffice(source)
  },
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

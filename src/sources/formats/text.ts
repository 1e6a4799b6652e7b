import { decode } from '../bytes/decode.js'
import type { DocumentFormat } from '../loader.js'

/** Plain text: what stands in the file is what is read. */
export const text: DocumentFormat = {
  kind: 'document',
  name: 'text',
  extensions: ['.text', '.txt'],
  matches: () => true,
  toReading: async (bytes, { id, path }, { encoding }) => ({
    readable: {
      id,
      path,
      format: 'text',
      title: null,
      text: await decode(bytes, path ?? id, encoding),
      blocks: null,
      source: null,
      segments: null,
    },
    links: [],
    follow: false,
  }),
}

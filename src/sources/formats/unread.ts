import { inputBinary, inputForeign } from '../errors.js'
import { findBinary } from '../bytes/binary.js'
import { peek } from '../bytes/chunks.js'
import { kindOf } from '../bytes/binary-kinds.js'
import type { Loader } from '../loading/loader.js'

/** What is plainly something that we do not read, a picture or a PDF, whatever its name: refused for what it is. */
export const unread: Loader = {
  name: 'unread',
  extensions: [],
  detect: (head) => (kindOf(head) === null ? 'impossible' : 'certain'),
  async *read({ id, chunks }) {
    const { head } = await peek(chunks, 0)
    const known = kindOf(head)
    if (known?.command !== undefined) throw inputForeign(id, known.kind, known.command)
    const found = findBinary(head, false)
    throw inputBinary(id, found?.kind ?? null, found?.at ?? 0, head[found?.at ?? 0] ?? 0)
  },
}

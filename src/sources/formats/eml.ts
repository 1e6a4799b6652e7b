import type { Loader } from '../loading/loader.js'

/** One e-mail as it was sent: its text once, without what it answers to and signatures; attachments are further documents. */
export const eml: Loader = {
  name: 'eml',
  extensions: ['.eml'],
  isMail: true,
  detect: (head) => {
    const [start = ''] = Buffer.from(head.subarray(0, HEAD_BYTES))
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)
    if (!HEADER.test(start)) return 'unlikely'
    const fields = Array.from(start.matchAll(FIELD), ([, name]) => name!.toLowerCase())
    const technical = fields.filter((name) => TECHNICAL.has(name)).length
    if (technical > 0 && fields.length >= 3) return 'certain'
    return fields.filter((name) => WRITTEN.has(name)).length >= 3 ? 'likely' : 'unlikely'
  },
  async *read(source, signal) {
    const { readMail } = await import('./mail/read-mail.js')
    yield* readMail(source, signal)
  },
}

const HEAD_BYTES = 1 << 14
const HEADER = /^(?:\xef\xbb\xbf)?[A-Za-z][A-Za-z\d-]*:/
const FIELD = /^([A-Za-z][A-Za-z\d-]*):/gm
/** What programs write at the head of a mail, and nobody else. */
const TECHNICAL = new Set([
  'delivered-to',
  'dkim-signature',
  'message-id',
  'mime-version',
  'received',
  'return-path',
])
const WRITTEN = new Set(['cc', 'date', 'from', 'subject', 'to'])

import type { Loader } from '../loading/loader.js'

/** Many e-mails, one after the other, each a document called after its line, like "inbox.mbox:41". */
export const mbox: Loader = {
  name: 'mbox',
  extensions: ['.mbox', '.mbx'],
  isDivisible: true,
  isMail: true,
  // A single mail that was taken out of a mailbox may still begin as there.
  detect: (head, { name }) =>
    START.test(Buffer.from(head.subarray(0, LONGEST_LINE)).toString('latin1')) &&
    name?.endsWith('.eml') !== true
      ? 'certain'
      : 'unlikely',
  async *read(source, signal) {
    const { readMailbox } = await import('./mail/read-mail.js')
    yield* readMailbox(source, signal)
  },
}

const LONGEST_LINE = 1000
// "From ana@example.org Mon Jun 01 10:00:00 2009"
const START = /^From \S+ .*\d\d:\d\d.*\d{4}\b/

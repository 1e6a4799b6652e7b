import type { Loader } from '../loading/loader.js'

/** A web page as browsers save it in one file: in the form of a mail, with its pictures attached, and read as the page. */
export const mhtml: Loader = {
  name: 'mhtml',
  extensions: ['.mht', '.mhtml'],
  detect: (head) => {
    const [start = ''] = Buffer.from(head.subarray(0, HEAD_BYTES))
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)
    if (!HEADER.test(start)) return 'unlikely'
    if (SAVED.test(start)) return 'certain'
    return OF_PARTS.test(start) && !SENT.test(start) ? 'certain' : 'unlikely'
  },
  async *read(source) {
    const { readMhtml } = await import('./mhtml/read-mhtml.js')
    yield await readMhtml(source)
  },
}

const HEAD_BYTES = 1 << 14
const HEADER = /^(?:\xef\xbb\xbf)?[A-Za-z][A-Za-z\d-]*:/
// As Chromium and Internet Explorer write.
const SAVED = /^(?:Snapshot-Content-Location:|From: "?<?Saved by )/im
const OF_PARTS = /^Content-Type:\s*multipart\/related\b/im
/** What every mail has at least one of. */
const SENT = /^(?:Bcc|Cc|Delivered-To|From|Message-ID|Received|Reply-To|Return-Path|To):/im

import type { Loader } from '../loading/loader.js'

/** A mail as Outlook saves it; its container knows it by what is in there. */
export const msg: Loader = {
  name: 'msg',
  extensions: ['.msg'],
  isMail: true,
  detect: () => 'impossible',
  async *read(source) {
    const { readOutlook } = await import('./mail/read-mail.js')
    yield* readOutlook(source)
  },
}

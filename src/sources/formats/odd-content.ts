import type { Content } from '../loading/loader.js'
import type { LoadNotice } from '../readable.js'

/**
 * Says of what is read that it is not what its name promises, or does not look like a text.
 *
 * @param promised The format that its name promises, if it is none.
 */
export const withNotices = (content: Content, promised: string | null): Content => {
  // Of a record somebody has written what its text is.
  if (!('readable' in content) || content.isRecord === true) return content
  const { readable } = content
  const notices = [
    ...(readable.notices ?? []),
    ...(promised === null ? [] : [notAsNamed(promised)]),
    ...(CONTROLS.test(readable.text) ? [ODD_CHARACTERS] : []),
  ]
  return notices.length === 0 ? content : { ...content, readable: { ...readable, notices } }
}

const notAsNamed = (promised: string): LoadNotice => ({
  code: 'NOT_AS_NAMED',
  message: `Its name promises the format ${promised}, but its content is none: it was read as plain text.`,
})

// A few are taken for text: those of a terminal, and the end of a file in DOS.
const CONTROLS = /[\0-\x07\x0e-\x19\x1c-\x1f]/
const ODD_CHARACTERS: LoadNotice = {
  code: 'ODD_CHARACTERS',
  message: 'It holds control characters, as no text does: it may be damaged.',
}

import type { Notice } from '../document.js'

/** The sentence a reader sees. */
export const describeNotice = (notice: Notice): string => {
  switch (notice.code) {
    case 'UNCLOSED_QUOTE':
      return 'A quotation mark is opened and never closed; the quotation is taken to end with its paragraph.'
    case 'UNMATCHED_QUOTE':
      return 'A quotation mark closes nothing; it is left out.'
    case 'EMPTY_TEXT':
      return 'There is no text to read.'
    case 'NOT_ENGLISH':
      return 'The text does not look English; names and quotes may be wrong.'
  }
}

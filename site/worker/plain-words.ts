import { describeKinds, type Skipped } from '../../src/sources/skipped.js'
import { ExtractError, type ErrorCode } from '../../src/errors.js'

/**
 * What a person in front of the page hears of an error: what is wrong, as everywhere, and then what can be done here, where
 * there are no options and no commands.
 */
export const toPlainWords = (error: unknown, name: string): string => {
  if (error instanceof ExtractError) return reword(error)
  const start = `Cannot read ${JSON.stringify(name)}: `
  if (error instanceof DOMException)
    return `${start}the browser may not open it. If it is a folder, drop the files that are in it; else choose it again.`
  return `${start}the program itself has failed (${String(error)}). Please report it.`
}

/** `Not read in "articles": 12 .png, 2 without an extension.` */
export const describeSkipped = ({ folder, kinds }: Skipped): string =>
  `Not read in ${JSON.stringify(folder)}: ${describeKinds(kinds)}.`

const reword = ({ code, message }: ExtractError): string => {
  const advice = ADVICE[code]
  const fault = FAULT.exec(message)?.[0]
  return advice === undefined || fault === undefined || !FOR_TERMINALS.test(message)
    ? message
    : `${fault.replace(BYTE, '')} ${advice}`
}

/** Options and commands. */
const FOR_TERMINALS = /--\w|NODE_OPTIONS|First run:|extract help|\.gitignore|, as with /

/** " (byte 0 is 0x00)" */
const BYTE = / \(byte [^)]*\)(?=\.$)/

// `Cannot read "a. b.pdf": it is a PDF file.`: the name is passed over, then the first sentence ends.
const FAULT = /^[^"]*"(?:[^"\\]|\\.)*".*?(?<!\b(?:no|pp?))\.(?= )/

const ADVICE: Readonly<Partial<Record<ErrorCode, string>>> = {
  INPUT_BINARY: 'Save it as text, PDF, Word or a web page, and drop that.',
  INPUT_ENCRYPTED: 'Save a copy without one.',
  INPUT_NO_TEXT: 'Have its letters recognised first (OCR), and drop what comes of that.',
  INPUT_UNDECODABLE: 'Save it as UTF-8 with a text editor, and drop it again.',
  INPUT_TOO_LARGE: 'Split it into smaller files.',
  INPUT_TOO_SLOW: 'Split it into smaller files.',
  FOLDER_EMPTY: 'Documents are PDF, Word, web pages, mail, e-books, subtitles, Markdown and plain text.',
  RECORD_NO_TEXT: 'Call the column or field that holds the text "text".',
  TEXT_FIELD_UNKNOWN: 'Call the column that holds the text "text".',
  RECORD_TOO_LONG: 'Split it into smaller records.',
  RECORD_ID_INVALID: 'Write a name or a number there.',
  RECORD_UNDECODABLE: 'Save the records as UTF-8.',
}

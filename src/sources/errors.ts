import { ExtractError, quoted } from '../errors.js'

export const inputNotFound = (path: string, near: string | null, options?: ErrorOptions): ExtractError =>
  new ExtractError(
    'INPUT_NOT_FOUND',
    `Cannot read ${quoted(path)}: no such file. ${
      near === null
        ? 'Pass a path to a text file, or "-" to read standard input.'
        : `Did you mean ${quoted(near)}?`
    }`,
    options,
  )

export const globEmpty = (pattern: string): ExtractError =>
  new ExtractError(
    'INPUT_NOT_FOUND',
    `No file matches ${quoted(pattern)}. Check the pattern; files that begin with a dot and "node_modules" are left out.`,
  )

/** `reason` is an error code of the operating system, like "EACCES". */
export const inputUnreadable = (path: string, reason: string, options?: ErrorOptions): ExtractError =>
  new ExtractError(
    'INPUT_UNREADABLE',
    `Cannot read ${quoted(path)}: ${
      reason === 'EACCES' || reason === 'EPERM'
        ? 'permission denied. Change its permissions, or run as a user who may read it.'
        : `the system says ${reason}. Check that the path leads to a file that can be read.`
    }`,
    options,
  )

export const inputTooLarge = (path: string, maxBytes: number): ExtractError =>
  new ExtractError(
    'INPUT_TOO_LARGE',
    `Cannot read ${quoted(path)}: it is over ${describeBytes(maxBytes)}. Split it into smaller files, or allow more with --max-bytes.`,
  )

export const inputTooSlow = (path: string, seconds: number): ExtractError =>
  new ExtractError(
    'INPUT_TOO_SLOW',
    `Cannot read ${quoted(path)} within ${seconds} s. Split it into several documents, or allow more with --timeout.`,
  )

/** `most`: as many characters as the memory is sure to be enough for. */
export const textTooLong = (id: string, most: number): ExtractError =>
  new ExtractError(
    'INPUT_TOO_LARGE',
    `Cannot analyse ${quoted(id)}: its text has over ${most} characters, and the memory may not be enough for more. ` +
      'Split it into several documents, or give Node more memory, as with NODE_OPTIONS=--max-old-space-size=16000.',
  )

/** @param times More than so many times its size would come out of the archive. */
export const inputTooDense = (path: string, times: number): ExtractError =>
  new ExtractError(
    'INPUT_TOO_LARGE',
    `Cannot read ${quoted(path)}: it unpacks to over ${times} times its size, as no text does. Unpack it first if you trust it.`,
  )

export const inputTooDeep = (path: string, most: number): ExtractError =>
  new ExtractError(
    'INPUT_TOO_DEEP',
    `Cannot read ${quoted(path)}: it is packed over ${most} times, one file in the other. Unpack it first.`,
  )

export const inputTooNested = (path: string, most: number): ExtractError =>
  new ExtractError(
    'INPUT_TOO_DEEP',
    `Cannot read ${quoted(path)}: its parts are nested over ${most} deep. Save it anew with the program that made it.`,
  )

/** `kind` is what it is: "a Word document". */
export const inputEncrypted = (path: string, kind: string, options?: ErrorOptions): ExtractError =>
  new ExtractError(
    'INPUT_ENCRYPTED',
    `Cannot read ${quoted(path)}: it is ${kind} under a password. Save it without one.`,
    options,
  )

export const inputProtected = (path: string): ExtractError =>
  new ExtractError(
    'INPUT_ENCRYPTED',
    `Cannot read ${quoted(path)}: its publisher has encrypted it (DRM). Ask for an edition without protection.`,
  )

/** @param danger What is wrong with it, as in "declares entities". */
export const inputUnsafe = (path: string, danger: string): ExtractError =>
  new ExtractError(
    'INPUT_UNSAFE',
    `Cannot read ${quoted(path)}: it ${danger}, as no document does that means well. Get it from somebody you trust.`,
  )

/** `kind` is what it is: "a PowerPoint presentation"; `command` makes something of it that is read. */
export const inputForeign = (path: string, kind: string, command: string): ExtractError =>
  new ExtractError(
    'INPUT_BINARY',
    `Cannot read ${quoted(path)}: it is ${kind}. First run: ${command} ${quoted(path)}`,
  )

/** More endings than a reader takes in are told by those that most people have. */
const TAKEN_IN = 10
const BEST_KNOWN = ['.txt', '.md', '.html', '.pdf', '.docx', '.eml']

/** "Files ending in .txt, .md or one of 38 other endings are read (“extract help formats” lists them)" */
const describeRead = (extensions: readonly string[]): string => {
  if (extensions.length <= TAKEN_IN) return `Files ending in ${extensions.join(', ')} are read`
  const known = BEST_KNOWN.filter((extension) => extensions.includes(extension))
  return (
    `Files ending in ${known.join(', ')} or one of ${extensions.length - known.length} other endings are read ` +
    '("extract help formats" lists them)'
  )
}

/** `skipped`: what is there instead, like "12 .png, 4 .exe"; empty if there is nothing. */
export const archiveEmpty = (path: string, extensions: readonly string[], skipped: string): ExtractError =>
  new ExtractError(
    'FOLDER_EMPTY',
    `No document in the archive ${quoted(path)}${skipped === '' ? '' : `, but ${skipped}`}. ` +
      `${describeRead(extensions)}.`,
  )

/** `format` is what it seems to be: "gzip". */
export const inputDamaged = (
  path: string,
  format: string,
  reason: string,
  options?: ErrorOptions,
): ExtractError =>
  new ExtractError(
    'INPUT_DAMAGED',
    `Cannot read ${quoted(path)} to its end: its ${format} data are damaged or cut off (${reason}). Get the file again.`,
    options,
  )

/** `skipped`: what is there instead, like "12 .png, 4 .pdf"; empty if there is nothing. */
export const folderEmpty = (path: string, extensions: readonly string[], skipped: string): ExtractError =>
  new ExtractError(
    'FOLDER_EMPTY',
    `No document in the folder ${quoted(path)}${skipped === '' ? '' : `, but ${skipped}`}. ` +
      `${describeRead(extensions)}, ` +
      'unless a .gitignore or a folder whose name begins with a dot hides them; name another file to have it read.',
  )

/** `kind` is what the file looks like, if its first bytes tell: "a PDF file". `at` counts bytes from 0. */
export const inputBinary = (path: string, kind: string | null, at: number, byte: number): ExtractError =>
  new ExtractError(
    'INPUT_BINARY',
    `Cannot read ${quoted(path)}: it looks like ${kind ?? 'a binary file'}, not text ` +
      `(byte ${at} is ${inHex(byte)}). Convert it to text first, or name its encoding with --encoding if it is text.`,
  )

/** `at` counts bytes from 0. */
export const inputUndecodable = (path: string, encoding: string, at: number, byte: number): ExtractError =>
  new ExtractError(
    'INPUT_UNDECODABLE',
    `Cannot read ${quoted(path)} as ${encoding}: byte ${at} is ${inHex(byte)}, which does not fit. ` +
      'Name the encoding with --encoding, for example --encoding windows-1252, or save the file as UTF-8.',
  )

export const encodingUnknown = (name: string): ExtractError =>
  new ExtractError(
    'ENCODING_UNKNOWN',
    `Unknown encoding ${quoted(name)}. Use a name like utf-8, utf-16le, windows-1252, iso-8859-1 or shift_jis.`,
  )

export const linkNotFound = (index: string, line: number, target: string): ExtractError =>
  new ExtractError(
    'LINK_NOT_FOUND',
    `${quoted(index)} links to ${quoted(target)} on line ${line}, and there is no such file. Correct the link, or pass --no-follow.`,
  )

/** `record` of this and the next: which one, like `Line 3 of "a.ndjson"`. */
export const recordNotJson = (record: string, reason: string): ExtractError =>
  new ExtractError(
    'RECORD_NOT_JSON',
    `${record} ${reason}. It must be a JSON object like {"id": "a", "text": "…"}.`,
  )

/** `others`: the fields that do hold text. */
export const recordNoText = (record: string, field: string, others: readonly string[]): ExtractError =>
  new ExtractError(
    'RECORD_NO_TEXT',
    `${record} has no text in its field ${quoted(field)}. ${
      others.length === 0
        ? 'Name the field that holds the text with --text-field.'
        : `Its fields with text are ${others.map(quoted).join(', ')}: choose one with --text-field.`
    }`,
  )

export const recordIdInvalid = (record: string, field: string): ExtractError =>
  new ExtractError(
    'RECORD_ID_INVALID',
    `${record} has a ${quoted(field)} that is neither a string nor a number. Name another field with --id-field.`,
  )

export const recordTooLong = (input: string, line: number, maxBytes: number): ExtractError =>
  new ExtractError(
    'RECORD_TOO_LONG',
    `Line ${line} of ${quoted(input)} is over ${describeBytes(maxBytes)}. Split it into smaller records, or allow more with --max-bytes.`,
  )

export const recordNotCsv = (
  input: string,
  line: number,
  reason: string,
  options?: ErrorOptions,
): ExtractError =>
  new ExtractError(
    'RECORD_NOT_CSV',
    `The row that begins on line ${line} of ${quoted(input)} ${reason}; no row after it could be read. Correct its quotation marks.`,
    options,
  )

/** `columns`: those of the header. `candidates`: those that hold running text. */
export const textFieldUnknown = (
  input: string,
  field: string,
  columns: readonly string[],
  candidates: readonly string[],
): ExtractError =>
  new ExtractError(
    'TEXT_FIELD_UNKNOWN',
    `Cannot tell which column of ${quoted(input)} holds the text: none is called ${quoted(field)}. ${
      candidates.length > 1
        ? `Choose ${candidates.map(quoted).join(' or ')} with --text-field.`
        : `Name one of ${columns.map(quoted).join(', ')} with --text-field.`
    }`,
  )

/** `at` counts bytes from 0, from the start of the line. */
export const recordUndecodable = (
  input: string,
  line: number,
  encoding: string,
  at: number,
  byte: number,
): ExtractError =>
  new ExtractError(
    'RECORD_UNDECODABLE',
    `Line ${line} of ${quoted(input)} is not ${encoding}: byte ${at} of the line is ${inHex(byte)}. ` +
      'Save the records as UTF-8, or name their encoding with --encoding.',
  )

const inHex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`

// 100000000 → "100 MB", 2097152 → "2 MiB"
const describeBytes = (bytes: number): string => {
  if (bytes % 1_000_000 === 0) return `${bytes / 1_000_000} MB`
  return bytes % (1 << 20) === 0 ? `${bytes / (1 << 20)} MiB` : `${bytes} bytes`
}

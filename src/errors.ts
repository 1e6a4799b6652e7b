export type ErrorCode =
  | 'DECISIONS_CONTRADICT'
  | 'DECISIONS_INVALID'
  | 'ENCODING_UNKNOWN'
  | 'FOLDER_EMPTY'
  | 'INPUT_BINARY'
  | 'INPUT_NOT_FOUND'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_UNDECODABLE'
  | 'INPUT_UNREADABLE'
  | 'LEXICON_INVALID'
  | 'LINK_NOT_FOUND'
  | 'MODEL_INVALID'
  | 'OPTION_INVALID'
  | 'OUTPUT_UNWRITABLE'
  | 'RECORD_ID_INVALID'
  | 'RECORD_NOT_JSON'
  | 'RECORD_NO_TEXT'
  | 'RECORD_TOO_LONG'
  | 'RECORD_UNDECODABLE'
  | 'RESULT_INVALID'
  | 'STAGE_ORDER'

/** An error the user can fix. Anything else is a bug and keeps its stack trace. */
export class ExtractError extends Error {
  override readonly name = 'ExtractError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export const stageOrder = (stage: string, missing: string): ExtractError =>
  new ExtractError(
    'STAGE_ORDER',
    `Stage "${stage}" needs "${missing}" to run first. Move "${missing}" above it.`,
  )

export const optionInvalid = (issues: readonly { path: PropertyKey[]; message: string }[]): ExtractError =>
  new ExtractError(
    'OPTION_INVALID',
    issues.map(({ path, message }) => `Option "${path.map(String).join('.')}": ${message}.`).join(' '),
  )

export const outOfMemory = (id: string, cause: unknown): ExtractError =>
  new ExtractError(
    'INPUT_TOO_LARGE',
    `Cannot analyse ${quoted(id)}: it takes more memory than there is. Split it into several documents.`,
    { cause },
  )

export const engineUnknown = (name: string, known: readonly string[]): ExtractError =>
  new ExtractError(
    'OPTION_INVALID',
    `Unknown engine "${name}". Choose from: ${known.join(', ')}, or pass an engine that another package exports.`,
  )

export const engineLater = (name: string): ExtractError =>
  new ExtractError(
    'OPTION_INVALID',
    `The engine "${name}" answers later. Make the extractor with createAsyncExtractor, or use run.`,
  )

export const modelInvalid = (path: string, reason: string, options?: ErrorOptions): ExtractError =>
  new ExtractError(
    'MODEL_INVALID',
    `Cannot use the model "${path}": ${reason}. Install the package again.`,
    options,
  )

// Names come from outside and end up on a terminal, so they are quoted with their control characters escaped.
const quoted = (name: string): string => JSON.stringify(name)

const inHex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`

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

export const inputTooLarge = (path: string, megabytes: number, remedy: string): ExtractError =>
  new ExtractError('INPUT_TOO_LARGE', `Cannot read ${quoted(path)}: it is over ${megabytes} MB. ${remedy}`)

export const folderEmpty = (path: string, extensions: readonly string[]): ExtractError =>
  new ExtractError(
    'FOLDER_EMPTY',
    `No document in the folder ${quoted(path)}. Files ending in ${extensions.join(', ')} are read, ` +
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

export const recordNotJson = (input: string, line: number, reason: string): ExtractError =>
  new ExtractError(
    'RECORD_NOT_JSON',
    `Line ${line} of ${quoted(input)} ${reason}. Each line must be one JSON object like {"id": "a", "text": "…"}.`,
  )

/** `others`: the fields that do hold text. */
export const recordNoText = (
  input: string,
  line: number,
  field: string,
  others: readonly string[],
): ExtractError =>
  new ExtractError(
    'RECORD_NO_TEXT',
    `Line ${line} of ${quoted(input)} has no text in its field ${quoted(field)}. ${
      others.length === 0
        ? 'Name the field that holds the text with --text-field.'
        : `Its fields with text are ${others.map(quoted).join(', ')}: choose one with --text-field.`
    }`,
  )

export const recordIdInvalid = (input: string, line: number, field: string): ExtractError =>
  new ExtractError(
    'RECORD_ID_INVALID',
    `Line ${line} of ${quoted(input)} has a ${quoted(field)} that is neither a string nor a number. Name another field with --id-field.`,
  )

export const recordTooLong = (input: string, line: number, megabytes: number): ExtractError =>
  new ExtractError(
    'RECORD_TOO_LONG',
    `Line ${line} of ${quoted(input)} is over ${megabytes} MB. Split it into smaller records, one a line.`,
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

/** Issues read like `names.json[2].type: …`. */
export const lexiconInvalid = (issues: readonly string[], options?: ErrorOptions): ExtractError =>
  new ExtractError('LEXICON_INVALID', `Cannot use this lexicon. ${issues.join(' ')}`, options)

/** `problems`: whole sentences, each naming a value and what to write instead. */
export const usageWrong = (problems: readonly string[]): ExtractError =>
  new ExtractError('OPTION_INVALID', problems.join(' '))

export const outputUnwritable = (path: string, why: string, cause?: unknown): ExtractError =>
  new ExtractError('OUTPUT_UNWRITABLE', `Cannot write "${path}": ${why}`, { cause })

export const decisionsInvalid = (
  path: string,
  line: number | null,
  reason: string,
  options?: ErrorOptions,
): ExtractError =>
  new ExtractError(
    'DECISIONS_INVALID',
    `Cannot use the decisions in "${path}"${line === null ? '' : `, line ${line}`}: ${reason}.`,
    options,
  )

export const decisionsContradict = (left: string, right: string): ExtractError =>
  new ExtractError(
    'DECISIONS_CONTRADICT',
    `"${left}" and "${right}" are called different, but other decisions make them the same. Take one of these decisions back.`,
  )

export const resultInvalid = (input: string, line: number, reason: string): ExtractError =>
  new ExtractError(
    'RESULT_INVALID',
    `Line ${line} of ${quoted(input)} ${reason}. Write the results with "extract --format ndjson".`,
  )

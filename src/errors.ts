/** What is wrong, for programs: a code stays the same while its message may change. */
export type ErrorCode =
  | 'CONFIGURATION_INVALID'
  | 'DECISIONS_CONTRADICT'
  | 'DECISIONS_INVALID'
  | 'ENCODING_UNKNOWN'
  | 'FETCH_FAILED'
  | 'FETCH_OFF'
  | 'FETCH_REFUSED'
  | 'FOLDER_EMPTY'
  | 'INPUT_BINARY'
  | 'INPUT_DAMAGED'
  | 'INPUT_ENCRYPTED'
  | 'INPUT_NOT_FOUND'
  | 'INPUT_NO_TEXT'
  | 'INPUT_TOO_DEEP'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_TOO_SLOW'
  | 'INPUT_UNDECODABLE'
  | 'INPUT_UNREADABLE'
  | 'INPUT_UNSAFE'
  | 'LANGUAGE_NOT_ENGLISH'
  | 'LEXICON_INVALID'
  | 'LINK_NOT_FOUND'
  | 'MODEL_INVALID'
  | 'OPTION_INVALID'
  | 'OUTPUT_IS_INPUT'
  | 'OUTPUT_UNWRITABLE'
  | 'RECORD_ID_INVALID'
  | 'RECORD_NOT_CSV'
  | 'RECORD_NOT_JSON'
  | 'RECORD_NO_TEXT'
  | 'RECORD_TOO_LONG'
  | 'RECORD_UNDECODABLE'
  | 'RESULT_INVALID'
  | 'STAGE_ORDER'
  | 'TEXT_FIELD_UNKNOWN'

/** An error the user can fix. Anything else is a bug and keeps its stack trace. */
export class ExtractError extends Error {
  /** Tells it from other errors, also across builds of this package. */
  override readonly name = 'ExtractError'

  /** By name: the command and the formats that it loads later are built apart, each with a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ExtractError'
  }

  constructor(
    /** What is wrong, for programs; `message` says it to people, with what to do. */
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

/** `message` stands behind the option's name: "takes a number, not 7". */
export const optionInvalid = (issues: readonly { path: PropertyKey[]; message: string }[]): ExtractError =>
  new ExtractError(
    'OPTION_INVALID',
    issues
      .map(({ path, message }) => {
        const name = path.length === 0 ? 'The options argument' : `Option "${path.map(String).join('.')}"`
        return `${name} ${message}.`
      })
      .join(' '),
  )

export const outOfMemory = (id: string, cause: unknown): ExtractError =>
  new ExtractError(
    'INPUT_TOO_LARGE',
    `Cannot analyse ${quoted(id)}: it takes more memory than there is. Split it into several documents.`,
    { cause },
  )

export const outOfTime = (id: string, seconds: number): ExtractError =>
  new ExtractError(
    'INPUT_TOO_SLOW',
    `Cannot analyse ${quoted(id)} within ${seconds} s. Split it into several documents, or allow more with --timeout.`,
  )

/** `seen` is the notice that the analysis gave. */
export const notEnglish = (id: string, seen: string): ExtractError =>
  new ExtractError(
    'LANGUAGE_NOT_ENGLISH',
    `Left out ${quoted(id)}: ${seen} Leave --on-language out to see what is found all the same.`,
  )

/** A thread that was ended from outside, or by a fault in Node itself. */
export const threadLost = (id: string, cause: unknown): ExtractError =>
  new ExtractError(
    'INPUT_UNREADABLE',
    `Cannot analyse ${quoted(id)}: the thread that did so has ended. Try it again by itself; if it ends again, please report it.`,
    { cause },
  )

export const engineUnknown = (name: string, known: readonly string[]): ExtractError =>
  new ExtractError(
    'OPTION_INVALID',
    `Unknown engine "${name}". Choose from: ${known.join(', ')}, or pass an engine that another package exports.`,
  )

/** `remedy`: a command. */
export const engineMissing = (name: string, remedy: string): ExtractError =>
  new ExtractError(
    'OPTION_INVALID',
    `Cannot use the engine "${name}": its package is not installed. Run "${remedy}" in a clone of the repository, or choose the engine "fast".`,
  )

export const engineBroken = (name: string, cause: unknown): ExtractError =>
  new ExtractError(
    'OPTION_INVALID',
    `Cannot use the engine "${name}": its package does not run here (${cause instanceof Error ? cause.message : String(cause)}). Install it again, or choose the engine "fast".`,
    { cause },
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
export const quoted = (name: string): string => JSON.stringify(name)

/** Issues read like `names.json[2].type: …`. */
export const lexiconInvalid = (issues: readonly string[], options?: ErrorOptions): ExtractError =>
  new ExtractError('LEXICON_INVALID', `Cannot use this lexicon. ${issues.join(' ')}`, options)

/** `problems`: whole sentences, each naming a value and what to write instead. */
export const usageWrong = (problems: readonly string[]): ExtractError =>
  new ExtractError('OPTION_INVALID', problems.join(' '))

/** `reason`: how it goes on behind the name of the file, as a sentence does. */
export const configurationInvalid = (path: string, reason: string, options?: ErrorOptions): ExtractError =>
  new ExtractError(
    'CONFIGURATION_INVALID',
    `The configuration ${quoted(path)} ${reason}. "extract schema options" tells what it may hold.`,
    options,
  )

export const outputUnwritable = (path: string, why: string, cause?: unknown): ExtractError =>
  new ExtractError('OUTPUT_UNWRITABLE', `Cannot write "${path}": ${why}`, { cause })

/** `input`: what leads to the same file, or the folder that holds it. */
export const outputIsInput = (path: string, input: string): ExtractError =>
  new ExtractError(
    'OUTPUT_IS_INPUT',
    `Cannot write ${quoted(path)}: it is read as ${input === '-' ? 'standard input' : quoted(input)}. Name another output file, outside of what is read.`,
  )

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

/** `option`: of `createExtractor`, what would have put it there. */
export const resultLacks = (id: string, option: 'text' | 'tokens'): ExtractError =>
  new ExtractError(
    'RESULT_INVALID',
    `The result of ${quoted(id)} does not hold what this format is made of. Make it with { ${option}: true }.`,
  )

/** `first` and `second`: the documents that a format of one document was given. */
export const oneDocumentOnly = (format: string, first: string, second: string): ExtractError =>
  new ExtractError(
    'OUTPUT_UNWRITABLE',
    `A file in ${format} is about one document, not about ${quoted(first)} and ${quoted(second)}. Extract them one by one, each with -o of its own.`,
  )

export type ErrorCode =
  | 'INPUT_NOT_FOUND'
  | 'OPTION_INVALID'
  | 'OUTPUT_UNWRITABLE'
  | 'RECORD_NO_TEXT'
  | 'RECORD_NOT_JSON'
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

/** `problems`: whole sentences, each naming a value and what to write instead. */
export const usageWrong = (problems: readonly string[]): ExtractError =>
  new ExtractError('OPTION_INVALID', problems.join(' '))

export const outputUnwritable = (path: string, why: string, cause?: unknown): ExtractError =>
  new ExtractError('OUTPUT_UNWRITABLE', `Cannot write "${path}": ${why}`, { cause })

export type ErrorCode = 'INPUT_NOT_FOUND' | 'MODEL_INVALID' | 'OPTION_INVALID' | 'STAGE_ORDER'

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

export const modelInvalid = (path: string, reason: string, options?: ErrorOptions): ExtractError =>
  new ExtractError(
    'MODEL_INVALID',
    `Cannot use the model "${path}": ${reason}. Install the package again.`,
    options,
  )

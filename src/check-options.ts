import { FAST } from './engines.js'
import { optionInvalid } from './errors.js'
import type { CheckedOptions, CreateOptions } from './extract-core.js'
import { describeIssue } from './schema/issues.js'
import { ExtractorOptionsSchema } from './schema/options.js'

/** What a caller of the library asks for, with every default filled in. @throws ExtractError `OPTION_INVALID` */
export const checkOptions = (given: CreateOptions): CheckedOptions => {
  const { engine = FAST.name, model, onStage, ...options } = given
  const parsed = ExtractorOptionsSchema.safeParse(typeof given === 'object' ? options : given, {
    error: describeIssue,
  })
  if (!parsed.success) throw optionInvalid(parsed.error.issues)
  return { ...parsed.data, engine, model, onStage }
}

import type { ResultType } from '../schema/options.js'
import type { Result } from '../schema/result.js'
import type { Palette } from './colour.js'

/** What a report may depend on besides the result. */
export interface ReportSettings {
  /** True for the first document of a run: a header stands there only. */
  readonly first: boolean
  /** Terminal columns to wrap at. */
  readonly width: number
  /** The lists that were asked for; another one is not shown as empty. */
  readonly types: readonly ResultType[]
  readonly palette: Palette
  /** Tables: every entity, not the most mentioned alone. */
  readonly all?: boolean
}

/** Pure: one document's result as text, line end included. */
export type Reporter = (result: Result, settings: ReportSettings) => string

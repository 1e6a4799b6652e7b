import type { MergedEntity } from '../schema/merge.js'
import type { ExtractorOptions, ResultType } from '../schema/options.js'
import type { Result } from '../schema/result.js'
import type { Palette } from './colour.js'

/** Writes results in one format. */
export interface Reporter {
  /** What a result must carry for this report besides what the user asked for. */
  readonly needs?: { readonly text?: boolean }
  /** Made for a person to read, so that a terminal may show it page by page. */
  readonly isPaged?: boolean
  /** Begins a report that spans all documents of a run; a head is written with the first. */
  readonly open: (sink: Sink, settings: ReportSettings) => Report
  /** The same for entities across documents; a format without it cannot print them. */
  readonly openMerged?: (sink: Sink, settings: ReportSettings) => MergedReport
}

/** Takes text, or the bytes of a binary format. Resolves when there is room for more. */
export type Sink = (chunk: string | Uint8Array) => Promise<void>

/** What a report may depend on besides the results. */
export interface ReportSettings {
  /** Terminal columns to wrap at. */
  readonly width: number
  /** The lists that were asked for; another one is not shown as empty. */
  readonly types: readonly ResultType[]
  /** Every entity, not only the most mentioned ones. */
  readonly all: boolean
  readonly palette: Palette
}

export interface Report {
  readonly document: (result: Result) => Promise<void>
  /** Resolves to whether the report itself tells of it; what no report tells of is said on standard error. */
  readonly failure: (failed: FailedDocument) => Promise<boolean>
  /** Writes what comes last. */
  readonly close: () => Promise<void>
}

export interface MergedReport {
  readonly entity: (entity: MergedEntity) => Promise<void>
  readonly close: () => Promise<void>
}

/** A document that could not be read. */
export interface FailedDocument {
  readonly id: string | null
  readonly code: string
  readonly message: string
  /** True for a record of a stream, whose reader may count on a line for every record. */
  readonly isRecord: boolean
}

/** The options of an extractor whose results this reporter can print. */
export const withNeeds = <T extends ExtractorOptions>(options: T, { needs }: Reporter): T =>
  needs?.text ? { ...options, text: true } : options

import type { MergedEntity } from '../schema/merge.js'
import type { ExtractorOptions, ResultType } from '../schema/options.js'
import type { Result } from '../schema/result.js'
import type { Palette } from './colour.js'
import type { Place } from './place.js'

/** Writes results in one format. */
export interface Reporter {
  /** What a result must carry for this report besides what the user asked for. */
  readonly needs?: Pick<ExtractorOptions, 'text' | 'tokens' | 'offsets'>
  /** Shows finds among the sentences around them when asked to, and then needs text and tokens. */
  readonly hasContext?: boolean
  /** Made for a person to read, so that a terminal may show it page by page. */
  readonly isPaged?: boolean
  /** What is no text: bytes, which are not for a terminal; or a file, which it keeps itself where the settings say. */
  readonly writes?: 'bytes' | 'file'
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
  /** For a format that `writes` a file. */
  readonly file?: WorkFile | null
  /** So many sentences are shown on either side of a find, besides its own; null: none, not even that. */
  readonly context?: number | null
  /** A terminal shows it: lines end where it does. Elsewhere a text may keep its own lines. */
  readonly onTerminal?: boolean
  /** The address of a place in a file, for a terminal that makes links of such; null: there is none. */
  readonly addressOf?: (path: string, place: Place) => string | null
}

/** A file to be worked on that takes the place of another one at the end, as which it begins if there is such. */
export interface WorkFile {
  readonly path: string
  /** What the user calls it. */
  readonly name: string
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

/** The options of an extractor whose results this reporter can print, with `context` if it shows such. */
export const withNeeds = <T extends ExtractorOptions>(
  options: T,
  { needs, hasContext }: Reporter,
  context: number | null = null,
): T => ({ ...options, ...needs, ...(hasContext && context !== null ? { text: true, tokens: true } : {}) })

/** A reporter that writes each document by itself, with nothing before, between or after; a failure leaves no trace in it. */
export const createDocumentReporter = (
  toText: (result: Result) => string | Promise<string>,
  needs: NonNullable<Reporter['needs']> = {},
): Reporter => ({
  needs,
  open: (sink) => ({
    document: async (result) => sink(await toText(result)),
    failure: () => Promise.resolve(false),
    close: nothing,
  }),
})

const nothing = (): Promise<void> => Promise.resolve()

import type { MergedEntity } from '../../schema/merge.js'
import type { Result } from '../../schema/result.js'
import { heading, noticeSection } from '../document-frame.js'
import { createContext } from '../find-context.js'
import type { MergedReport, Report, Reporter, ReportSettings, Sink } from '../reporter.js'
import type { Shown } from './table/context-lines.js'
import { entitySection } from './table/entity-section.js'
import { mergedSections } from './table/merged-section.js'
import { quoteSection } from './table/quote-section.js'

/** Sections of a document for a person to read, wrapped to the terminal; colour repeats what the words say. */
export const table: Reporter = {
  isPaged: true,
  hasContext: true,
  open: (sink, settings) => openReport(sink, atLeast(MIN_WIDTH, settings)),
  openMerged: (sink, settings) => openMergedReport(sink, atLeast(MIN_WIDTH, settings)),
}

// Narrower than this, cut words are worse than lines that the terminal breaks.
const MIN_WIDTH = 40

const atLeast = (width: number, settings: ReportSettings): ReportSettings => ({
  ...settings,
  width: Math.max(width, settings.width),
})

const openReport = (sink: Sink, settings: ReportSettings): Report => {
  let between = ''
  return {
    document: async (result) => {
      await sink(between + toText(toSections(result, settings)))
      between = '\n'
    },
    failure: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  }
}

const toText = (sections: readonly (readonly string[])[]): string =>
  `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`

const toSections = (result: Result, settings: ReportSettings): string[][] => {
  const { types, context = null } = settings
  const inContext = context === null ? null : createContext(result, context)
  const shown: Shown = { result, settings, inContext }
  return [
    heading(result, settings),
    ...types.map((type) => (type === 'quotes' ? quoteSection(shown) : entitySection(type, shown))),
    ...(result.notices.length === 0 ? [] : [noticeSection(result.notices, settings)]),
  ]
}

// Sections need all entities of a type together, so they are written at the end.
const openMergedReport = (sink: Sink, settings: ReportSettings): MergedReport => {
  const entities: MergedEntity[] = []
  return {
    entity: (entity) => {
      entities.push(entity)
      return Promise.resolve()
    },
    close: () => sink(toText(mergedSections(entities, settings))),
  }
}

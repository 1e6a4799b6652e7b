import type { Entity, Passage, Quote, Result } from '../../src/schema/result.js'
import { RESULT_TYPES } from '../../src/schema/names.js'
import { paletteFor } from '../../src/report/colour.js'
import type { MergedEntity } from '../../src/schema/merge.js'
import {
  withNeeds,
  type FailedDocument,
  type Reporter,
  type ReportSettings,
  type Sink,
} from '../../src/report/reporter.js'
import { createExtractor } from '../../src/extract.js'
import { toPlainReadable } from '../../src/sources/readable.js'

export const plain: ReportSettings = {
  width: 60,
  types: RESULT_TYPES,
  palette: paletteFor({}, false, false),
  all: false,
}

export const passage = (text: string, line = 1, column = 1): Passage => ({
  text,
  start: column - 1,
  end: column - 1 + text.length,
  line,
  column,
})

export const entity = (name: string, more: Partial<Entity> = {}): Entity => ({
  id: 'person-1',
  name,
  aliases: [],
  confidence: 0.9,
  mentions: [{ ...passage(name), confidence: 0.9 }],
  ...more,
})

export const quote = (text: string, more: Partial<Quote> = {}): Quote => ({
  id: 'quote-1',
  kind: 'direct',
  text,
  parts: [passage(text)],
  speaker: null,
  cue: null,
  confidence: 0.8,
  ...more,
})

export const result = (more: Partial<Result> = {}): Result => ({
  schemaVersion: 1,
  producer: { name: 'extract', version: '0', model: 'none', options: {} },
  id: 'a.txt',
  source: { path: 'a.txt', format: 'text', title: null, characters: 10, language: 'en' },
  people: [],
  places: [],
  organisations: [],
  quotes: [],
  notices: [],
  ...more,
})

export const merged = (name: string, more: Partial<MergedEntity> = {}): MergedEntity => ({
  schemaVersion: 1,
  id: 'person-1',
  name,
  aliases: [],
  types: ['person'],
  roles: [],
  confidence: 0.9,
  mentions: 3,
  quotes: 1,
  documents: [{ id: 'a', path: 'a', entity: 'person-1', name, mentions: 3, quotes: 1 }],
  merged: [],
  ...more,
})

/** What a reporter writes of documents, and of those that could not be read. */
export const report = async (
  reporter: Reporter,
  documents: readonly (Result | FailedDocument)[],
  settings: ReportSettings = plain,
): Promise<string> => {
  const { sink, text } = createSink()
  const opened = reporter.open(sink, settings)
  for (const each of documents) await ('code' in each ? opened.failure(each) : opened.document(each))
  await opened.close()
  return text()
}

/** The same of entities across documents. */
export const reportMerged = async (
  reporter: Reporter,
  entities: readonly MergedEntity[],
  settings: ReportSettings = plain,
): Promise<string> => {
  const { sink, text } = createSink()
  const opened = reporter.openMerged!(sink, settings)
  for (const each of entities) await opened.entity(each)
  await opened.close()
  return text()
}

const createSink = (): { readonly sink: Sink; readonly text: () => string } => {
  let written = ''
  return {
    sink: (chunk) => {
      written += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
      return Promise.resolve()
    },
    text: () => written,
  }
}

/** What a text gives a format, as the command hands it on. */
export const resultFor = (reporter: Reporter, text: string, id = 'a.txt'): Result =>
  createExtractor(withNeeds({}, reporter))(toPlainReadable(text, { id, path: id, format: 'text' }))

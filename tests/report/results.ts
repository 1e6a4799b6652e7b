import type { Entity, Passage, Quote, Result } from '../../src/schema/result.js'
import { RESULT_TYPES } from '../../src/schema/names.js'
import { paletteFor } from '../../src/report/colour.js'
import type { ReportSettings } from '../../src/report/reporter.js'

export const plain: ReportSettings = {
  first: true,
  width: 60,
  types: RESULT_TYPES,
  palette: paletteFor({}, false, false),
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
  id: 'a.txt',
  source: { path: 'a.txt', format: 'text', title: null, characters: 10, language: 'en' },
  people: [],
  places: [],
  organisations: [],
  quotes: [],
  notices: [],
  ...more,
})

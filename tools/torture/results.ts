import type { Entity, Quote, Result } from '../../src/schema/result.js'

/** Results that no text had to be read for. */
export const toResult = (id: string, lists: Partial<Result> = {}): Result => ({
  schemaVersion: 1,
  producer: { name: 'extract', version: '0', model: 'none', options: {} },
  id,
  source: { path: null, format: 'text', title: null, characters: 9, language: 'en' },
  people: [],
  places: [],
  organisations: [],
  quotes: [],
  notices: [],
  ...lists,
})

const toPassage = (text: string): Quote['parts'][number] => ({
  text,
  start: 0,
  end: text.length,
  line: 1,
  column: 1,
})

export const toEntity = (name: string, id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  name,
  aliases: [],
  confidence: 1,
  mentions: [{ ...toPassage(name), confidence: 1 }],
  ...more,
})

export const toQuote = (text: string, id: string): Quote => ({
  id,
  kind: 'direct',
  text,
  parts: [toPassage(text)],
  speaker: null,
  cue: null,
  confidence: 1,
})

import type { Entity, Result } from '../../src/schema/result.js'

/** What a test says of an entity: "Ana Ruiz = Ruiz", and after a colon its roles: "Ana Ruiz: mayor". */
export interface Listed {
  readonly people?: readonly string[]
  readonly places?: readonly string[]
  readonly organisations?: readonly string[]
}

export const toResult = (
  id: string,
  { people = [], places = [], organisations = [] }: Listed,
  path = id,
): Result => ({
  schemaVersion: 1,
  producer: { name: 'extract', version: '0', model: 'none', options: {} },
  id,
  source: { path, format: 'text', title: null, characters: 100, language: 'en' },
  people: people.map((line, i) => toEntity(line, `person-${i + 1}`)),
  places: places.map((line, i) => toEntity(line, `place-${i + 1}`)),
  organisations: organisations.map((line, i) => toEntity(line, `organisation-${i + 1}`)),
  quotes: people.slice(0, 1).map(() => toQuote('person-1')),
  notices: [],
})

const toEntity = (line: string, id: string): Entity => {
  const [names = '', roles = ''] = line.split(': ')
  const [name = '', ...aliases] = names.split(' = ')
  const mention = { text: name, start: 0, end: name.length, line: 1, column: 1, confidence: 0.9 }
  return {
    id,
    name,
    aliases,
    ...(roles === '' ? {} : { roles: roles.split('; ') }),
    confidence: 0.9,
    mentions: [name, ...aliases].map(() => mention),
  }
}

const toQuote = (entity: string): Result['quotes'][number] => ({
  id: 'quote-1',
  kind: 'direct',
  text: 'Yes',
  parts: [{ text: 'Yes', start: 0, end: 3, line: 1, column: 1 }],
  speaker: { entity, name: 'x', mention: null, via: 'name', confidence: 0.9 },
  cue: null,
  confidence: 0.9,
})

type Table = readonly (readonly [name: string, type: string])[]

const PLACE: Table = [
  ['text', 'TEXT NOT NULL'],
  ['start', 'INTEGER NOT NULL'],
  ['end', 'INTEGER NOT NULL'],
  ['line', 'INTEGER NOT NULL'],
  ['column', 'INTEGER NOT NULL'],
  ['page', 'INTEGER'],
  ['time', 'TEXT'],
  ['part', 'TEXT'],
]

const OF_DOCUMENT = ['document', 'INTEGER NOT NULL REFERENCES documents'] as const

/** Each table with its columns; lists and objects are kept as JSON. */
export const TABLES = {
  documents: [
    ['document', 'INTEGER PRIMARY KEY'],
    ['id', 'TEXT NOT NULL'],
    ['path', 'TEXT'],
    ['format', 'TEXT NOT NULL'],
    ['title', 'TEXT'],
    ['author', 'TEXT'],
    ['date', 'TEXT'],
    ['url', 'TEXT'],
    ['characters', 'INTEGER NOT NULL'],
    ['language', 'TEXT'],
    ['record', 'TEXT'],
    ['producer', 'TEXT NOT NULL'],
  ],
  entities: [
    OF_DOCUMENT,
    ['id', 'TEXT NOT NULL'],
    ['type', 'TEXT NOT NULL'],
    ['name', 'TEXT NOT NULL'],
    ['aliases', 'TEXT NOT NULL'],
    ['roles', 'TEXT'],
    ['confidence', 'REAL NOT NULL'],
  ],
  mentions: [OF_DOCUMENT, ['entity', 'TEXT NOT NULL'], ...PLACE, ['confidence', 'REAL NOT NULL']],
  quotes: [
    OF_DOCUMENT,
    ['id', 'TEXT NOT NULL'],
    ['kind', 'TEXT NOT NULL'],
    ...PLACE,
    ['content', 'TEXT'],
    ['cue', 'TEXT'],
    ['speaker', 'TEXT'],
    ['entity', 'TEXT'],
    ['mention', 'TEXT'],
    ['via', 'TEXT'],
    ['speaker_confidence', 'REAL'],
    ['confidence', 'REAL NOT NULL'],
  ],
  notices: [OF_DOCUMENT, ['code', 'TEXT NOT NULL'], ['message', 'TEXT NOT NULL'], ['line', 'INTEGER']],
} as const satisfies Record<string, Table>

export type TableName = keyof typeof TABLES

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** What makes the tables that are not there yet. */
export const CREATE_TABLES = Object.entries(TABLES)
  .map(([name, columns]) => {
    const declared = columns.map(([column, type]) => `"${column}" ${type}`)
    return `CREATE TABLE IF NOT EXISTS ${name} (${declared.join(', ')})`
  })
  .join(';\n')

/** What finds their rows soon. */
export const CREATE_INDEXES = [
  'CREATE INDEX IF NOT EXISTS documents_by_id ON documents (id)',
  ...['entities', 'mentions', 'quotes', 'notices'].map(
    (name) => `CREATE INDEX IF NOT EXISTS ${name}_of_document ON ${name} (document)`,
  ),
  'CREATE INDEX IF NOT EXISTS entities_by_name ON entities (name)',
  'CREATE INDEX IF NOT EXISTS quotes_by_speaker ON quotes (speaker)',
].join(';\n')

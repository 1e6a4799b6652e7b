// Without zod, which the command need not load: it checks its options itself.

/** Of results; another one when their readers must change. */
export const SCHEMA_VERSION = 1
/** The lists of a result. */
export const RESULT_TYPES = ['people', 'places', 'organisations', 'quotes'] as const
/** What offsets may count: UTF-16 units, Unicode code points, or bytes of UTF-8. */
export const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const

/** What an extractor does unless told otherwise. */
export const EXTRACTOR_DEFAULTS = {
  minConfidence: null,
  offsets: 'utf16',
  text: false,
  tokens: false,
} as const

/** Entities are merged on rules at least as sure as this. */
export const MERGE_THRESHOLD = 0.9

/** What else people and other programs call the types of entities, in lower case. */
export const ENTITY_WORDS = {
  person: ['per', 'people', 'persons'],
  place: ['places', 'loc', 'location', 'locations', 'gpe'],
  organisation: ['organisations', 'org', 'orgs', 'organization', 'organizations'],
} as const

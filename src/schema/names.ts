// Without zod, which the command need not load: it checks its options itself.
export const SCHEMA_VERSION = 1
export const RESULT_TYPES = ['people', 'places', 'organisations', 'quotes'] as const
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

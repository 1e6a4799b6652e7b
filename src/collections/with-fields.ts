import { packed } from './packed.js'
import type { Document, Entity, Mention, Quote, Speaker } from '../document.js'

// Copies with some fields replaced, always of one shape. `{ ...doc, quotes }` gives a copy a hidden class that no other
// place of the program shares, and code that reads objects of many classes is slow: the engine compiles it again for each.

/** The document with findings added, or a part of it with its own tokens. */
export const withFindings = (doc: Document, found: Partial<Document>): Document => ({
  text: doc.text,
  blocks: doc.blocks,
  tokens: found.tokens ?? doc.tokens,
  sentences: found.sentences ?? doc.sentences,
  mentions: found.mentions ? packed(found.mentions) : doc.mentions,
  quotations: found.quotations ? packed(found.quotations) : doc.quotations,
  quotes: found.quotes ? packed(found.quotes) : doc.quotes,
  entities: found.entities ? packed(found.entities) : doc.entities,
  language: doc.language,
  notices: found.notices ?? doc.notices,
})

/** The mention with another reading. */
export const withReading = (mention: Mention, read: Partial<Mention>): Mention => ({
  type: read.type ?? mention.type,
  start: mention.start,
  end: read.end ?? mention.end,
  firstToken: read.firstToken ?? mention.firstToken,
  endToken: read.endToken ?? mention.endToken,
  confidence: read.confidence ?? mention.confidence,
  typeScores: read.typeScores ?? mention.typeScores,
})

/** The entity with other mentions, in a list without the room of one that grew: a long text has thousands of entities of few. */
export const withMentions = (entity: Entity, mentions: readonly number[]): Entity => ({
  id: entity.id,
  type: entity.type,
  name: entity.name,
  aliases: entity.aliases,
  roles: entity.roles,
  gender: entity.gender,
  confidence: entity.confidence,
  mentions: mentions.slice(),
})

/** The quote of this speaker. */
export const withSpeaker = (quote: Quote, speaker: Speaker | null): Quote => ({
  kind: quote.kind,
  parts: quote.parts,
  content: quote.content,
  cue: quote.cue,
  source: quote.source,
  speaker,
  confidence: quote.confidence,
})

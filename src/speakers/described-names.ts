import { wordOf, type Document, type Entity, type Span } from '../document.js'
import { PREPOSITIONS } from '../lexicon/prepositions.js'
import { ISSUED_NOUNS, MEDIA_NOUNS } from '../lexicon/issued-nouns.js'
import { ROLES } from '../lexicon/roles.js'
import { isOwner, mentionsIn, tokenAt, type Discourse } from './discourse.js'
import { isTitles } from './joint-sources.js'

/** Whoever a description names though it is longer than a name; `issued` is the noun of what they gave out. */
export interface DescribedName {
  readonly entity: Entity
  /** "statement", of "a statement by Ana Ruiz". */
  readonly issued: string | null
}

/** "A statement by Ana Ruiz", "Portugal’s Diário newspaper": the one whom the words name; null where they only describe. */
export const describedName = (discourse: Discourse, source: Span): DescribedName | null => {
  const { from, to } = mentionsIn(discourse.doc, source)
  if (to === from) return null
  const issuer = issuerIn(discourse, source, from, to) ?? authorOf(discourse, source, from)
  if (issuer) return issuer
  const entity =
    mediumIn(discourse, source, to - 1) ??
    titledBehind(discourse, source, from, to) ??
    nameAtEnd(discourse, source, to - 1)
  return entity && { entity, issued: null }
}

/**
 * "US Secretary of State ⟨Ana Ruiz⟩", whom the text gives that very role; "the base chief known as ⟨Bob⟩"; "In | a letter to
 * the minister Mr ⟨Ruiz⟩ | wrote", where a comma was forgotten.
 */
const nameAtEnd = ({ doc, owners }: Discourse, source: Span, mention: number): Entity | null => {
  const owner = owners[mention]
  const name = doc.mentions[mention]!
  if (owner?.type !== 'person' || name.end !== source.end) return null
  const before = doc.text.slice(source.start, name.start).toLowerCase().replace(/\s+/g, ' ')
  const role = before.replace(/^(?:the|an?) /, '').trimEnd()
  if (owner.roles.some((own) => own.toLowerCase() === role) || KNOWN_AS.test(before)) return owner
  const first = tokenAt(doc, source.start)
  const isInside = first > 0 && wordOf(doc, first - 1).toLowerCase() === 'in'
  return isInside && ISSUED_NOUNS.has(wordOf(doc, first + 1).toLowerCase()) ? owner : null
}

const KNOWN_AS = / (?:known|identified) (?:\p{Ll}+ )?as $/u

/** "⟨Ruiz⟩’s statement", "⟨Ruiz⟩’s own words": what somebody says by them, they say. */
const authorOf = (
  { doc, owners }: Discourse,
  { start, end }: Span,
  mention: number,
): DescribedName | null => {
  const name = doc.mentions[mention]!
  const entity = owners[mention]
  if (entity?.type !== 'person' || name.start !== start || !isOwner(doc, name)) return null
  const words = wordsIn(doc, name.end, end)
  const issued = words.at(-1) ?? ''
  return ISSUED_NOUNS.has(issued) && !words.some((word) => PREPOSITIONS.has(word)) ? { entity, issued } : null
}

/** "⟨Ana Ruiz⟩ former justice minister": a title behind the name, where a comma was forgotten. */
const titledBehind = ({ doc, owners }: Discourse, source: Span, from: number, to: number): Entity | null => {
  const name = doc.mentions[from]!
  if (owners[from]?.type !== 'person' || name.start !== source.start) return null
  if (owners.slice(from, to).some((owner) => owner?.type === 'person' && owner !== owners[from])) return null
  const title = doc.text.slice(name.end, source.end)
  const words = wordsIn(doc, name.end, source.end)
  const isTitle = title.startsWith(' ') && words.length > 1 && ROLES.has(words.at(-1)!)
  return isTitle && !words.some((word) => PREPOSITIONS.has(word) || word === 'and') ? owners[from] : null
}

/** "a statement issued by ⟨Ana Ruiz⟩ (AR)"; a report, and "a ⟨Royal Court⟩ statement", is its own. */
const issuerIn = (
  { doc, owners }: Discourse,
  source: Span,
  from: number,
  to: number,
): DescribedName | null => {
  // "A statement issued in ⟨Accra⟩ by ⟨China⟩’s Ambassador": where, and whose.
  while (from < to - 1 && owners[from]?.type === 'place') from++
  const entity = owners[from]
  const last = doc.mentions[to - 1]
  if (!entity || entity.type === 'place' || !last || owners.slice(from, to).some((own) => own !== entity))
    return null
  const before = wordsIn(doc, source.start, doc.mentions[from]!.start)
  const behind = wordsIn(doc, last.end, source.end)
  const by = before.findLastIndex((word) => word === 'by' || word === 'from')
  const issued = before.find((word) => ISSUED_NOUNS.has(word))
  const isBy = behind.length === 0 && by >= 0 && isTitles(before.slice(by + 1).join(' '))
  return issued && isBy && before.indexOf(issued) < by ? { entity, issued } : null
}

/** "Portugal’s ⟨Diário⟩ newspaper", "the ⟨Reuters⟩ news agency" */
const mediumIn = ({ doc, owners }: Discourse, { start, end }: Span, mention: number): Entity | null => {
  const owner = owners[mention]
  const words = wordsIn(doc, doc.mentions[mention]!.end, end)
  const isMedium = words.length > 0 && words.every((word) => MEDIA_NOUNS.has(word))
  const before = wordsIn(doc, start, doc.mentions[mention]!.start)
  return owner?.type === 'organisation' && isMedium && !before.some((word) => PREPOSITIONS.has(word))
    ? owner
    : null
}

const wordsIn = ({ text }: Document, start: number, end: number): string[] =>
  text
    .slice(start, end)
    .toLowerCase()
    .match(/\p{L}[\p{L}-]*/gu)
    ?.filter((word) => word !== 's') ?? []

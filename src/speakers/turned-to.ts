import { wordOf, type Entity, type Gender, type Span } from '../document.js'
import { formsOf } from '../inflection.js'
import { mentionsIn, sentenceOf, tokenAt, type Discourse } from './discourse.js'
import { isTitles } from './joint-sources.js'

/** "For Ruiz, she said", "As for Mayor Ruiz, he said": whom the text turns to right before the pronoun; else null. */
export const topicBefore = (
  { doc, owners, quoted }: Discourse,
  { start }: Span,
  gender: Gender,
): Entity | null => {
  const index = mentionsIn(doc, { start, end: start + 1 }).from - 1
  const name = doc.mentions[index]
  const owner = owners[index]
  if (!name || quoted[index] || !isPerson(owner, gender) || doc.text.slice(name.end, start) !== ', ')
    return null
  const turn = TURN.exec(doc.text.slice(Math.max(0, name.start - LONGEST), name.start))
  return turn && isTitles(turn[1]!) ? owner : null
}

const TURN = /(?:^|[\s“"])(?:For|(?:As|And as) for) ((?:[\p{L}’'-]+\.? )*)$/u
/** In characters. */
const LONGEST = 40

/**
 * "Nissen said that after a meeting, which he called “helpful,” …": who says the sentence that holds the pronoun is meant, where
 * nobody else is named between; else null.
 */
export const sayerAround = (
  { doc, owners, quoted, sentences }: Discourse,
  { start }: Span,
  gender: Gender,
): Entity | null => {
  const sentence = sentenceOf(doc, tokenAt(doc, start))
  const end = mentionsIn(doc, { start, end: start + 1 }).from
  let first = end
  while (first > 0 && sentences[first - 1] === sentence && end - first <= MOST_BETWEEN) first--
  const name = doc.mentions[first]
  const owner = owners[first]
  if (!name || first === end || end - first > MOST_BETWEEN || quoted[first] || !isPerson(owner, gender))
    return null
  for (let i = first + 1; i < end; i++) if (owners[i] !== owner && isPerson(owners[i], gender)) return null
  const head = doc.tokens.starts[doc.sentences.firsts[sentence]!]!
  const opens = name.start - head < LONGEST && isTitles(doc.text.slice(head, name.start))
  return opens && SAYS.has(wordOf(doc, name.endToken)) ? owner : null
}

const SAYS = formsOf(['add', 'argue', 'explain', 'say', 'tell', 'warn'])

/** However many are named in a sentence, it is looked at so far. */
const MOST_BETWEEN = 12

const isPerson = (owner: Entity | null | undefined, gender: Gender): owner is Entity =>
  owner?.type === 'person' && (owner.gender === null || owner.gender === gender)

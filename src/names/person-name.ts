import { emptyList, mapped, packed } from '../collections/packed.js'
import { GIVEN_NAME_VARIANTS } from '../lexicon/given-name-variants.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { NAME_SUFFIXES } from '../lexicon/name-suffixes.js'
import { OFFICE_LETTERS } from '../lexicon/name-suffixes.js'
import { POST_NOMINALS } from '../lexicon/post-nominals.js'
import { ROLE_MODIFIERS } from '../lexicon/role-modifiers.js'
import { ROLES } from '../lexicon/roles.js'
import { SURNAME_PARTICLES } from '../lexicon/surname-particles.js'
import { TITLES_ALSO_NAMES } from '../lexicon/titles-also-names.js'
import { fold, isPlain, type Form } from './name-form.js'
import { toSpellingKey } from './spelling.js'

/** What a form says of a person's name. Keys are of spelling, so that transliterations are equal. */
export interface PersonName {
  /** The name as it stands, without title. */
  readonly text: string
  /** Keys of given names, middle names and surname, in order; particles are part of the surname, initials one letter. */
  readonly parts: readonly string[]
  /** Equal for names of equal parts and suffix. */
  readonly key: string
  /** "Bobby" in "Robert 'Bobby' Smith". */
  readonly nicknames: readonly string[]
  /** "jr", "iii". */
  readonly suffix: string | null
  /** The given name as a list of given names has it; null for a single name or an initial. */
  readonly given: string | null
  /** Titles inside the form, folded. */
  readonly titles: readonly string[]
}

/** Reads a form as a person's name. */
export const toPersonName = (form: Form): PersonName => {
  const known = read.get(form)
  if (known) return known
  const name = readName(form)
  read.set(form, name)
  return name
}

// Several steps ask for the same name.
const read = new WeakMap<Form, PersonName>()

const readName = (form: Form): PersonName => {
  const titles = titlesOf(form.words)
  const text = turned(withoutHonours(form, titles.length))
  const nicknames = emptyList<string>()
  const plain = text.replace(NICKNAME, (_, inner: string) => {
    for (const word of inner.split(' ')) {
      const key = toSpellingKey(fold(word))
      if (key !== '') nicknames.push(key)
    }
    return ' '
  })
  const words = packed(plain.split(' ')).flatMap(toFoldedWords)
  const last = words.at(-1) ?? ''
  const hasSuffix = words.length > 1 && NAME_SUFFIXES.has(last)
  const suffix = hasSuffix ? last : null
  const folded = words.slice(0, words.length - (hasSuffix ? 1 : 0))
  const parts = mapped(joinParticles(folded), toSpellingKey)
  const given = parts.length > 1 && folded[0]!.length > 1 ? folded[0]! : null
  const key = `${parts.join(' ')} ${suffix ?? ''}`
  return { text, parts, key, nicknames, suffix, given, titles }
}

/** The words of "Sir Ana Ruiz, PhD, QC" without its titles and honours; "Jr." stays. */
const withoutHonours = ({ words, capitals }: Form, first: number): readonly string[] => {
  let end = words.length
  // In a headline "MA" is a name.
  while (!capitals && end - first > 1 && isHonour(words[end - 1]!)) end--
  if (end === words.length) return words.slice(first)
  return words.slice(first, end).map((word, i) => (i === end - first - 1 ? word.replace(/,$/, '') : word))
}

const isHonour = (word: string): boolean => CAPITALS.test(word) && HONOURS.has(fold(word))

const CAPITALS = /[A-Z].*[A-Z]/
const HONOURS: ReadonlySet<string> = new Set([...POST_NOMINALS, ...OFFICE_LETTERS])

/** "Okafor, Ngozi" is "Ngozi Okafor"; "Okafor, Jr." stays. */
const turned = (words: readonly string[]): string => {
  const comma = words.findIndex((word) => word.endsWith(',')) + 1
  if (comma === 0 || comma === words.length || NAME_SUFFIXES.has(fold(words[comma]!))) return words.join(' ')
  const surname = words.slice(0, comma).join(' ').slice(0, -1)
  return `${words.slice(comma).join(' ')} ${surname}`
}

/** The titles at the head of a name, folded, with the words that belong to them: "nobel laureate"; not the last word. */
const titlesOf = (words: readonly string[]): string[] => {
  const titles = emptyList<string>()
  let count = 0
  for (const written of words.slice(0, -1)) {
    const word = fold(written)
    // "M.S. Rao" has initials; "Ms. Rao" has none.
    if (isInitials(written) || (!isTitle(word) && !ROLE_MODIFIERS.has(word))) break
    titles.push(word)
    if (isTitle(word)) count = titles.length
  }
  return titles.slice(0, count)
}

const NICKNAME = /(?<= )["'“‘(«]([^"'”’)»]{1,40})["'”’)»](?= |$)/g

// "King Charles" is a king; "Dean Smith" and "King Crimson Jones" are not to be guessed at.
const isTitle = (word: string): boolean =>
  HONORIFICS.has(word) || (ROLES.has(word) && !TITLES_ALSO_NAMES.has(word))

// "Jong-un" and "Jong Un" are written for each other.
const HYPHEN = /[-‐‑–]/

const isInitials = (word: string): boolean => word.endsWith('.') && /^(?:\p{Lu}\.){2,}$/u.test(word)

// "J.R." is two initials, "J" one; "Al-Sabah" is Sabah with its article.
const toFoldedWords = (word: string): string | readonly string[] => {
  if (isPlain(word)) return word.toLowerCase()
  if (isInitials(word)) return mapped(word.split('.').slice(0, -1), fold)
  const folded = fold(word)
  return folded
    .replace(/^(?:al|el)-(?=.{3})/, '')
    .replaceAll("'", '')
    .split(HYPHEN)
    .filter((part) => part !== '')
}

// "van der Bellen" is one part; "al" and "bin" at the front of a name are none of its own.
const joinParticles = (words: readonly string[]): string[] => {
  const parts = emptyList<string>()
  for (const [index, word] of words.entries())
    if (index === words.length - 1 || !SURNAME_PARTICLES.has(word)) parts.push(word)
  return parts.length > 0 ? parts : [...words]
}

/** The key under which short forms of a given name meet: "bob", "bobby" and "robert". */
export const toGivenKey = (part: string): string =>
  toSpellingKey(speltVariants().get(part) ?? GIVEN_NAME_VARIANTS.get(part) ?? part)

let spelt: ReadonlyMap<string, string> | undefined

// Made when two given names are first compared: many texts never do that.
const speltVariants = (): ReadonlyMap<string, string> =>
  (spelt ??= new Map([...GIVEN_NAME_VARIANTS].map(([variant, first]) => [toSpellingKey(variant), first])))

const isInitial = (part: string): boolean => part.length === 1

const sameGiven = (a: PersonName, i: number, b: PersonName, j: number): boolean => {
  const [left, right] = [a.parts[i]!, b.parts[j]!]
  if (left === right) return true
  if (isInitial(left) || isInitial(right)) return left[0] === right[0]
  if (toGivenKey(left) === toGivenKey(right)) return true
  return a.nicknames.includes(right) || b.nicknames.includes(left)
}

/** Whether both can be the name of one person: "J. Smith" and "John A. Smith", but not "John A. Smith" and "John B. Smith". */
export const areCompatible = (a: PersonName, b: PersonName): boolean => {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return false
  const [short, long] = a.parts.length <= b.parts.length ? [a, b] : [b, a]
  const count = short.parts.length
  if (count < 2) return false
  return (
    endsAlike(short, long) || startsAlike(short, long) || isTurned(short, long) || isCut(a, b) || isCut(b, a)
  )
}

// The surname is the same and the given names of the shorter stand in the longer in the same order.
const endsAlike = (short: PersonName, long: PersonName): boolean => {
  const last = short.parts.length - 1
  const surname = short.parts[last]!
  if (isInitial(surname) || surname !== long.parts.at(-1)) return false
  return isSubsequence(short, last, long, long.parts.length - 1)
}

// "Gabriel Boric" and "Gabriel Boric Font".
const startsAlike = (short: PersonName, long: PersonName): boolean =>
  short.parts.length < long.parts.length &&
  !isInitial(short.parts.at(-1)!) &&
  short.parts.every((part, i) => part === long.parts[i] || (i === 0 && sameGiven(short, i, long, i)))

// "Jinping Xi" and "Xi Jinping".
const isTurned = (short: PersonName, long: PersonName): boolean =>
  short.parts.length === 2 &&
  long.parts.length === 2 &&
  short.parts[0] === long.parts[1] &&
  short.parts[1] === long.parts[0]

// "John D." and "John Doe".
const isCut = (short: PersonName, long: PersonName): boolean => {
  const last = short.parts.at(-1)!
  return (
    short.parts.length === 2 &&
    isInitial(last) &&
    !isInitial(long.parts.at(-1)!) &&
    !isInitial(short.parts[0]!) &&
    sameGiven(short, 0, long, 0) &&
    long.parts.at(-1)!.startsWith(last)
  )
}

// The first given names must agree, lest "A. Smith" be any "John A. Smith".
const isSubsequence = (short: PersonName, shortEnd: number, long: PersonName, longEnd: number): boolean => {
  if (!sameGiven(short, 0, long, 0) && !(shortEnd === 1 && !isInitial(short.parts[0]!))) return false
  let at = 0
  for (let j = 0; j < longEnd && at < shortEnd; j++) if (sameGiven(short, at, long, j)) at++
  return at === shortEnd
}

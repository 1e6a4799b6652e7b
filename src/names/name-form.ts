import { textOf, wordOf, type Document, type Mention } from '../document.js'
import { hasUpper } from '../collections/has-letter.js'
import { packed } from '../collections/packed.js'

/** One way of writing a name, shared by all mentions written so. */
export interface Form {
  /** As it stands, with runs of space made one. */
  readonly text: string
  /** The text without a possessive. */
  readonly bare: string
  readonly words: readonly string[]
  /** The words in lower case, without accents, dots and outer marks; words that are only marks are gone. */
  readonly folded: readonly string[]
  /** The folded words with a space between: equal for "Zelenskyy's" and "ZELENSKYY". */
  readonly key: string
  /** All letters are capitals, as in a headline or an acronym. */
  readonly capitals: boolean
}

/** The form of each mention, in their order. */
export const toForms = (doc: Document): readonly Form[] => {
  const known = new Map<string, Form>()
  const forms: Form[] = []
  for (const mention of doc.mentions) {
    const text = written(doc, mention)
    const form = known.get(text) ?? toForm(text)
    known.set(text, form)
    forms.push(form)
  }
  return forms
}

/** "Kar-⏎penko", "Anselm⏎> Greer" and "Marks &amp; Spencer" as they would stand in one line of plain text. */
const written = (doc: Document, mention: Mention): string => {
  const text = textOf(doc, mention)
  if (!/\n|&[#\w]+;/.test(text)) return text
  const { starts, ends } = doc.tokens
  let name = ''
  for (let token = mention.firstToken; token < mention.endToken; token++) {
    const apart = token > mention.firstToken && starts[token]! > ends[token - 1]!
    name += (apart && !/[-‐]$/.test(name) ? ' ' : '') + wordOf(doc, token)
  }
  return name
}

export const toForm = (surface: string): Form => {
  const trimmed = surface.trim()
  const text = ODD_SPACE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
  const bare = APOSTROPHE.test(text) ? text.replace(POSSESSIVE, '') : text
  const words = packed(bare.split(' '))
  const folded = toFolded(words)
  return { text, bare, words, folded, key: folded.join(' '), capitals: isCapitals(bare) }
}

const ODD_SPACE = /[^\S ]| {2}/
const APOSTROPHE = /['’]/

const toFolded = (words: readonly string[]): string[] => {
  const folded: string[] = []
  for (const word of words) {
    const plain = fold(word)
    if (plain !== '') folded.push(plain)
  }
  return folded
}

// "Kharkiv's", "the Obamas'"
const POSSESSIVE = /(?<=\p{L})(?:['’]s|(?<=s)['’])$/iu

/** "Séléka," is "seleka", "U.S." is "us", "Griﬃth" with one sign is "griffith", "O’Brien" is "o'brien". */
export const fold = (word: string): string => {
  if (isPlain(word)) return word.toLowerCase()
  return MARK.test(word) ? '' : foldOdd(word)
}

/** Most words, of which nothing but the case needs folding. */
export const isPlain = (word: string): boolean => PLAIN.test(word)

const PLAIN = /^[a-z0-9]+$/i
const MARK = /^[,.;:!?"“”'‘’()–—…-]$/

const foldOdd = (word: string): string => {
  const straight = word.normalize('NFKD').replace(/[‘’ʼ`]/g, "'")
  return IN_ASCII.test(straight) ? foldAscii(straight) : foldOther(straight)
}

// Expressions with \p{…} take long to make, and few texts need them.
const IN_ASCII = /^[\0-\x7f]*$/

const foldAscii = (word: string): string => word.replaceAll('.', '').toLowerCase().replace(OUTER_ASCII, '')

const OUTER_ASCII = /^[^a-z0-9&]+|[^a-z0-9&]+$/g

const foldOther = (word: string): string =>
  word
    .replace(/[\p{M}.\u00ad\u200b]/gu, '')
    .toLowerCase()
    .replace(/[øłđðıæœß]/g, (letter) => UNFOLDED[letter]!)
    .replace(OUTER_MARKS, '')

const OUTER_MARKS = /^[^\p{L}\p{N}&]+|[^\p{L}\p{N}&]+$/gu

const UNFOLDED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
}

const isCapitals = (text: string): boolean => text === text.toUpperCase() && hasUpper(text)

/** What is longer than this in capitals is shouted; "UNICEF" is written so. */
const LONGEST_ACRONYM = 6

/** "KYIV REGION", "ZELENSKYY": capitals that come from a headline and say nothing of the name. */
export const isHeadline = ({ capitals, key }: Form): boolean => capitals && key.length > LONGEST_ACRONYM

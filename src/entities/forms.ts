import { textOf, type Document, type Mention } from '../document.js'

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
  return doc.mentions.map((mention) => {
    const text = textOf(doc, mention)
    const form = known.get(text) ?? toForm(text)
    known.set(text, form)
    return form
  })
}

export const toForm = (surface: string): Form => {
  const text = surface.trim().replace(/\s+/g, ' ')
  const bare = text.replace(POSSESSIVE, '')
  const words = bare.split(' ')
  const folded = words.map(fold).filter((word) => word !== '')
  return { text, bare, words, folded, key: folded.join(' '), capitals: isCapitals(bare) }
}

// "Kharkiv's", "the Obamas'"
const POSSESSIVE = /(?<=\p{L})(?:['’]s|(?<=s)['’])$/iu

/** "Séléka," is "seleka", "U.S." is "us", "O’Brien" is "o'brien". */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}.\u00ad]/gu, '')
    .replace(/[‘’ʼ`]/g, "'")
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

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text)

/** "EXTRACT MERGE", "ZELENSKYY": shouted, where "UN" and "UNICEF" are written so. */
export const isHeadline = ({ capitals, words, key }: Form): boolean =>
  capitals && (words.length > 1 ? key.length > 6 : key.length > 6)

/** Which of `mentions` has a type, as indices. */
export const indicesOf = (mentions: readonly Mention[], type: Mention['type']): number[] =>
  mentions.flatMap((mention, index) => (mention.type === type ? [index] : []))

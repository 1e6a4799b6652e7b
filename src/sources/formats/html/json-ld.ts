import { decodeHTML } from 'entities'
import { attributeOf, textIn, type Element } from './page-tree.js'

/** What a page says of its article for search engines; null where it does not. */
export interface Told {
  readonly headline: string | null
  readonly author: string | null
  readonly date: string | null
  readonly url: string | null
  readonly language: string | null
  readonly body: string | null
}

const NOTHING: Told = { headline: null, author: null, date: null, url: null, language: null, body: null }

/** Of several things that a page describes, the first article; data that are broken say nothing. */
export const readJsonLd = (elements: readonly Element[], source: string): Told => {
  for (const element of elements) {
    if (element.name !== 'script' || attributeOf(element, 'type') !== 'application/ld+json') continue
    const article = findArticleIn(parse(textIn(element, source)), 0)
    if (article !== null) return toTold(article)
  }
  return NOTHING
}

type Thing = Readonly<Record<string, unknown>>

const parse = (json: string): unknown => {
  try {
    // Line ends stand in strings of many a page.
    return JSON.parse(json.replace(/[\n\r\t]/g, ' ')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

const findArticleIn = (value: unknown, depth: number): Thing | null => {
  if (!isThing(value) || depth > DEEPEST) return null
  if (typesOf(value).some((type) => ARTICLE.test(type))) return value
  for (const inner of Array.isArray(value) ? value : [value['@graph'], value['mainEntity']]) {
    const found = findArticleIn(inner, depth + 1)
    if (found !== null) return found
  }
  return null
}

const DEEPEST = 5
const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review)$/

const typesOf = (thing: Thing): string[] => [thing['@type']].flat().filter((type) => typeof type === 'string')

const toTold = (thing: Thing): Told => ({
  headline: textOf(thing['headline']) ?? textOf(thing['name']),
  author: namesOf(thing['author']) ?? namesOf(thing['creator']),
  date: textOf(thing['datePublished']) ?? textOf(thing['dateCreated']),
  url: textOf(thing['url']),
  language: textOf(thing['inLanguage']),
  body: textOf(thing['articleBody']),
})

/** Text of one line; some write entities in it. */
const textOf = (value: unknown): string | null => {
  const text = typeof value === 'string' ? decodeHTML(value).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}

/** "Ann Lee", { name: "Ann Lee" }, or several of these. */
const namesOf = (value: unknown): string | null => {
  const names = [value].flat().flatMap((each) => textOf(isThing(each) ? each['name'] : each) ?? [])
  return names.length === 0 ? null : names.join(', ')
}

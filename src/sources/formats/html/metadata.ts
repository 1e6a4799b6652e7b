import type { Metadata } from '../../readable.js'
import type { Told } from './json-ld.js'
import { attributeOf, textIn, type Element } from './page-tree.js'

/** What the page is called: for search engines, for those who share it, in the window; the likeliest first. */
export const findTitles = (elements: readonly Element[], source: string, told: Told): string[] => {
  const metas = readMetas(elements)
  const title = firstOf(elements, 'title')
  return [
    told.headline,
    metas.get('og:title'),
    metas.get('twitter:title'),
    title === undefined ? undefined : textIn(title, source),
  ].flatMap((each) => tidy(each ?? '') ?? [])
}

/** What else it says of itself. */
export const findMetadata = (
  elements: readonly Element[],
  source: string,
  told: Told,
): Omit<Metadata, 'title'> => {
  const metas = readMetas(elements)
  const meta = (...names: readonly string[]): string | null =>
    names.map((name) => metas.get(name)).find((content) => content !== undefined) ?? null
  const attribute = (element: Element | undefined, name: string): string | null =>
    element === undefined ? null : tidy(attributeOf(element, name))
  const related = (name: string, rel: string): Element | undefined =>
    elements.find((each) => each.name === name && attributeOf(each, 'rel').toLowerCase() === rel)
  const html = firstOf(elements, 'html')
  const author = related('a', 'author')
  const time = elements.find((each) => each.name === 'time' && each.attributes.has('datetime'))
  return {
    author: toAuthor(
      told.author ??
        notAnAddress(meta('author', 'article:author', 'dc.creator', 'dc:creator', 'parsely-author')) ??
        (author === undefined ? null : tidy(textIn(author, source))),
    ),
    date:
      dateOf(told.date) ??
      meta('article:published_time', 'date', 'dc.date', 'dc.date.issued', 'pubdate', 'parsely-pub-date') ??
      attribute(time, 'datetime'),
    url:
      addressOf(attribute(related('link', 'canonical'), 'href')) ??
      addressOf(meta('og:url')) ??
      addressOf(told.url),
    language:
      attribute(html, 'lang') ??
      attribute(html, 'xml:lang') ??
      told.language ??
      meta('og:locale', 'content-language', 'dc.language')?.replace('_', '-') ??
      null,
  }
}

const firstOf = (elements: readonly Element[], name: string): Element | undefined =>
  elements.find((element) => element.name === name)

/** The first content of each name; an element may have several. */
const readMetas = (elements: readonly Element[]): ReadonlyMap<string, string> => {
  const metas = new Map<string, string>()
  for (const element of elements) {
    if (element.name !== 'meta') continue
    const names = ['property', 'name', 'http-equiv', 'itemprop']
      .map((attribute) => attributeOf(element, attribute))
      .find((each) => each !== '')
    const content = tidy(attributeOf(element, 'content'))
    if (names === undefined || content === null) continue
    for (const name of names.toLowerCase().split(/\s+/)) if (!metas.has(name)) metas.set(name, content)
  }
  return metas
}

const tidy = (text: string): string | null => {
  const tidied = text.replace(/\s+/g, ' ').trim()
  return tidied === '' ? null : tidied
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text)

const addressOf = (text: string | null): string | null => (text !== null && isAddress(text) ? text : null)

// Some programs write a date that they do not know as the year 1.
const dateOf = (text: string | null): string | null => (text?.startsWith('0001-') === true ? null : text)

// Some name the author's page on a social network.
const notAnAddress = (text: string | null): string | null => (text === null || isAddress(text) ? null : text)

/** "By Ana Ruiz", "Ana Ruiz (https://ruiz.example)" → Ana Ruiz */
const toAuthor = (text: string | null): string | null =>
  text?.replace(/^by:?\s+(?=\S)/i, '').replace(/\s*\(https?:[^)]*\)$/i, '') ?? null

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { readTexts } from '../corpora/texts.js'

/** News that comes in this order. */
const SOURCES = ['bbc_2004_2005', 'masakhanews_eng', 'reuters21578']
const OTHER = 'abc_2006'
const WARM_CHARACTERS = 500_000

export interface NewTexts {
  /** Of which none comes twice, always the same in the same order. */
  readonly texts: readonly string[]
  /** Others, to be read before the clock starts. */
  readonly others: readonly string[]
}

export const hasTexts = (data: string): boolean => existsSync(join(data, 'text'))

/** Articles of so many characters in all: what is remembered of an article read before must not flatter whoever remembers. */
export const newTexts = (data: string, characters: number): NewTexts => {
  const warm = Math.min(WARM_CHARACTERS, characters / 3)
  if (!hasTexts(data))
    return { texts: upTo(ownTexts(), characters), others: upTo(ownTexts().toReversed(), warm) }
  return {
    texts: SOURCES.flatMap((file) => upTo(readOnce(data, file), characters / SOURCES.length)),
    others: upTo(readOnce(data, OTHER), warm),
  }
}

/** The paragraphs of all pages of the repository: no news, but enough to see that something is far too slow. */
const ownTexts = (): string[] => {
  const pages = globSync(
    '{*,docs/**/*,model/*,seeds/*,src/**/*,tools/**/*,data/**/*,recipes/**/*}.md',
  ).toSorted()
  return [...new Set(pages.flatMap((path) => readFileSync(path, 'utf8').split(/\n\n+/)))]
}

const readOnce = (data: string, file: string): string[] => [...new Set(readTexts(data, file, 1))]

const upTo = (texts: readonly string[], characters: number): string[] => {
  let sum = 0
  return texts.filter((text) => (sum += text.length) <= characters)
}

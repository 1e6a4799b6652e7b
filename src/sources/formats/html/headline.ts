import type { PageBlock } from './blocks.js'
import { lineWords } from './page-lines.js'

/** The heading that says most of what the page calls itself, else its only main heading. */
export const findHeadline = (blocks: readonly PageBlock[], titles: readonly string[]): PageBlock | null => {
  const known = titles.map((title) => lineWords(title).join(' ')).filter((title) => title !== '')
  // The page is called after its site as well, "Mayor resigns | The Harbour News", and its comments after it.
  const sharedWords = (words: readonly string[]): number => {
    const text = words.join(' ')
    if (known.includes(text)) return FEWEST_WORDS + words.length
    const title = known.find((each) => each.includes(text) || text.includes(each))
    return title === undefined ? 0 : Math.min(words.length, title.split(' ').length)
  }
  let headline: PageBlock | null = null
  let most = FEWEST_WORDS - 1
  for (const block of blocks) {
    if (!/^h[1-3]$/.test(block.element.name)) continue
    const shared = sharedWords(lineWords(block.text))
    if (shared <= most) continue
    headline = block
    most = shared
  }
  const mains = blocks.filter(({ element }) => element.name === 'h1')
  return headline ?? (mains.length === 1 ? mains[0]! : null)
}

/** A shorter one may be the name of the site. */
const FEWEST_WORDS = 3

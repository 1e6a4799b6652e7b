import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { modelInvalid } from '../errors.js'
import { Weights } from '../learning/feature-weights.js'

export interface Models {
  /** Features of all parts; their prefixes keep the parts apart. */
  readonly weights: Weights
  /** Words beside the reporting verbs that may be cues. */
  readonly vocabulary: ReadonlySet<string>
}

const WEIGHTS_FILE = fileURLToPath(new URL('../../model/quotes.txt', import.meta.url))

let shipped: Models | undefined

/** The models that come with the package, read once. @throws ExtractError `MODEL_INVALID` */
export const readModels = (): Models => (shipped ??= toModels(readBytes(WEIGHTS_FILE).toString('utf8')))

const readBytes = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw modelInvalid(path, 'it cannot be read', { cause: error })
  }
}

/** "feature<space>weight in hundredths" lines, and "word" lines without a space for the vocabulary. */
const toModels = (text: string): Models => {
  const weights = new Weights(countLines(text))
  const vocabulary = new Set<string>()
  let gap = -1
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    if (gap < from) gap = text.indexOf('\t', from)
    if (gap < 0) gap = text.length
    if (gap < to) weights.set(text, Number(text.slice(gap + 1, to)), from, gap)
    else if (to > from) vocabulary.add(text.slice(from, to))
    from = to + 1
  }
  return { weights, vocabulary }
}

const countLines = (text: string): number => {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

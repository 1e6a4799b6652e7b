import type { Weights } from './choice.js'
import { CUE_WORDS, WEIGHTS } from './weights.js'

export interface Models {
  /** Features of all parts; their prefixes keep the parts apart. */
  readonly weights: Weights
  /** Words beside the reporting verbs that may be cues. */
  readonly vocabulary: ReadonlySet<string>
}

let models: Models | undefined

/** The trained weights that ship with the package, read once when first asked for. */
export const shippedModels = (): Models => (models ??= readModels())

const readModels = (): Models => {
  const weights = new Map<string, number>()
  for (const line of WEIGHTS.trim().split('\n')) {
    const gap = line.lastIndexOf(' ')
    weights.set(line.slice(0, gap), Number(line.slice(gap + 1)) / 100)
  }
  return { weights, vocabulary: new Set(CUE_WORDS.trim().split('\n')) }
}

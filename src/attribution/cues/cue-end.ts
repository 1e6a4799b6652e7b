import { CUE_PARTICLES } from '../../lexicon/verb-particles.js'
import type { Analysis } from '../syntax/analysis.js'

/** The token after a cue: "according to" and "pointed out" are two words, the verb with the little word that makes its meaning. */
export const endOfCue = ({ words }: Analysis, cue: number): number => {
  const next = cue + 1 < words.length ? words[cue + 1]! : ''
  const isTwo = words[cue] === 'according' ? next === 'to' : words[cue] !== ':' && CUE_PARTICLES.has(next)
  return isTwo ? cue + 2 : cue + 1
}

import type { Features } from '../../learning/log-linear.js'
import { NOTHING, toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'
import { tagAt, wordAt } from '../syntax/feature-words.js'
import type { Analysis } from '../syntax/analysis.js'
import { ED, ING } from '../syntax/coarse-tags.js'
import { phraseTypeOf } from './phrase-types.js'
import type { SourceCandidate } from './source-candidates.js'

/** Does this noun phrase name who speaks? */
export const sourceFeatures: Features<SourceCandidate> = (
  { analysis, cue, phrase, rank, from, to },
  emit,
) => {
  const word = wordAt(analysis, cue)
  const before = tagAt(analysis, cue - 1, from, to)
  const after = tagAt(analysis, cue + 1, from, to)
  if (!phrase) {
    emit('s0')
    emit('s0', word)
    emit('s0b', before)
    emit('s0a', after)
    emit('s0', before, after)
    return
  }
  const side = phrase.first > cue ? RIGHT : LEFT
  const type = phraseTypeOf(analysis, phrase)
  const gap = side === LEFT ? gapOf(analysis, phrase.end, cue) : gapOf(analysis, cue + 1, phrase.first)
  const outer = tagAt(analysis, phrase.first - 1, from, to)
  const next = tagAt(analysis, phrase.end, from, to)
  const near = Math.min(rank, 4)
  const { ending } = analysis.wordForm(cue)
  const form = ending === ING || ending === ED ? ending : word
  emit('s3', side, near, type)
  emit('s4', side, gap)
  emit('s5', side, gap, type)
  emit('s6', side, outer, next)
  emit('s8', side, before, after, near)
  emit('s9', side, form, near)
  emit('sa', side, outer, type)
  emit('sb', side, next, type, near)
  emit('sc', type, wordAt(analysis, phrase.end - 1))
  emit('sd', side, phrase.first === from ? FIRST : NOTHING, type, form === ING ? ING : NOTHING)
  emit('se', side, after, type, gap.text.length > 8 ? FAR : gap)
}

const LEFT = toFeatureValue('l')
const RIGHT = toFeatureValue('r')
const FIRST = toFeatureValue('first')
const FAR = toFeatureValue('…')

const LONGEST = 6

const gapOf = (analysis: Analysis, from: number, to: number): FeatureValue => {
  let gap = ''
  let count = 0
  let last = ''
  for (let i = from; i < to; i++) {
    const name = SIMPLE.get(analysis.tag(i).text) ?? 'w'
    if (name === last && name === 'w') continue
    if (count++ === LONGEST) return toFeatureValue(`${gap}…`)
    gap += name
    last = name
  }
  return toFeatureValue(gap)
}

// Between a subject and its verb commas, helping verbs, relative pronouns and other verbs tell most.
const SIMPLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ',': ',', '(': '(', ')': ')', x: 'x', who: '?', which: '?', that: 't', say: 'v', think: 'v', ed: 'e', Q: 'Q', ly: 'y',
    and: '&', but: '&', of: 'o', in: 'p', to: '2', ':': ':', '—': '—', '–': '—', he: 'h', "'s": "'",
  }),
) // prettier-ignore

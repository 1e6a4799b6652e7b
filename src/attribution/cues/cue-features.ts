import type { Emit, Features } from '../../learning/log-linear.js'
import { AFTER, BEFORE, ENDINGS } from '../syntax/coarse-tags.js'
import { ADVERB, AUXILIARY, MARK, NUMBER, REPORTS, THAT, THINKS } from '../syntax/word-categories.js'
import type { Sketch } from '../syntax/analysis.js'
import { NOTHING, toPart, type Part } from '../../learning/feature-weights.js'

/** Whether a token outside quotations may be the head of a cue: "said", "according", "pointed", a colon. */
export const mayBeCue = (sketch: Sketch, token: number, vocabulary: ReadonlySet<string>): boolean => {
  if (sketch.stretchAt[token]! >= 0 || sketch.mentionAt[token]! >= 0) return false
  const kind = sketch.kinds[token]!
  if (kind & (REPORTS | THINKS)) return true
  // No list holds marks and numbers.
  return kind & (MARK | NUMBER) ? sketch.words[token] === ':' : vocabulary.has(sketch.words[token]!)
}

/** What kind of word stands at a token, seen from the tokens `from … to - 1`. */
export const classAt = (sketch: Sketch, token: number, from: number, to: number): Part =>
  token < from ? BEFORE : token >= to ? AFTER : sketch.classes[token]!

/** The word at a token, if the text has one there. */
export const wordAt = ({ forms }: Sketch, token: number): Part =>
  token >= 0 && token < forms.length ? forms[token]!.part : NOTHING

/** A candidate for a cue within its unit. */
export interface CueCandidate {
  readonly sketch: Sketch
  readonly token: number
  readonly from: number
  readonly to: number
}

/** Is this token the head of a cue? */
export const cueFeatures: Features<CueCandidate> = ({ sketch, token, from, to }, emit) => {
  const word = wordAt(sketch, token)
  const before = classAt(sketch, token - 1, from, to)
  const after = classAt(sketch, token + 1, from, to)
  const before2 = classAt(sketch, token - 2, from, to)
  const after2 = classAt(sketch, token + 2, from, to)
  const own = formOf(sketch, token)
  emit('c1')
  emit('c2', word)
  emit('c3', own)
  emit('c4', before, own)
  emit('c5', after, own)
  emit('c6', before2, before, own)
  emit('c7', after, after2, own)
  emit('c9', word, before)
  emit('ca', word, after)
  emit('cc', wordAt(sketch, token - 1), own)
  emitSubject(sketch, token, from, to, emit, own, after)
  emitPlace(sketch, token, from, to, emit, own)
}

/** What stands before the helping verbs and adverbs: "Haidai (has also) said". */
const emitSubject = (
  sketch: Sketch,
  token: number,
  from: number,
  to: number,
  emit: Emit,
  own: Part,
  after: Part,
): void => {
  const { kinds, words } = sketch
  const word = wordAt(sketch, token)
  let at = token - 1
  while (at >= from && token - at < 5 && kinds[at]! & (ADVERB | AUXILIARY)) at--
  const subject = classAt(sketch, at, from, to)
  const helper = at < token - 1 ? wordAt(sketch, at + 1) : NOTHING
  let that = 0
  for (let i = token + 1; i < Math.min(to, token + 6); i++) if (kinds[i]! & THAT) that = 1
  emit('ci', subject, word)
  emit('cj', subject, own, after)
  emit('ck', helper, own)
  emit('cm', that, word)
  emit('cn', toPart(words[token]!.slice(-4)))
  emit('cq', wordAt(sketch, at), own)
  emit('cr', wordAt(sketch, token + 2), after, own)
  emit('ct', subject, helper, own)
}

const emitPlace = (sketch: Sketch, token: number, from: number, to: number, emit: Emit, own: Part): void => {
  let quoted = NOTHING
  for (let i = token + 1; i < Math.min(to, token + 12) && quoted === NOTHING; i++)
    if (sketch.stretchAt[i]! >= 0) quoted = BEHIND
  for (let i = token - 1; i >= Math.max(from, token - 8) && quoted === NOTHING; i--)
    if (sketch.stretchAt[i]! >= 0) quoted = AHEAD
  emit('ce', quoted, own)
  if (token - from < 4) emit('cf', token - from, own)
  if (to - token < 4) emit('cg', to - token, own)
  if (sketch.words[token] === ':') emit('ch', Math.min(6, token - from), classAt(sketch, from, from, to))
}

const BEHIND = toPart('after')
const AHEAD = toPart('before')

/** "said" → say-ed, "noting" → say-ing: kind and ending. */
const formOf = ({ kinds, words, forms }: Sketch, token: number): Part => {
  const kind = kinds[token]!
  const { ending } = forms[token]!
  if (kind & REPORTS) return SAYS.get(ending)!
  if (kind & THINKS) return THINKS_SO.get(ending)!
  return kind & MARK ? toPart(`${words[token]}-${ending.text}`) : OTHERS.get(ending)!
}

const formsOf = (head: string): ReadonlyMap<Part, Part> =>
  new Map(ENDINGS.map((ending) => [ending, toPart(`${head}-${ending.text}`)]))

const SAYS = formsOf('say')
const THINKS_SO = formsOf('think')
const OTHERS = formsOf('other')

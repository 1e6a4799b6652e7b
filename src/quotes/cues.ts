import type { Emit, Features } from './choice.js'
import {
  ADVERB, AUXILIARY, CAPITAL, CLITIC, CONJUNCTION, DETERMINER, MARK, NUMBER, OBJECT, POSSESSIVE, PREPOSITION, QUESTION,
  REPORTS, SOURCE_NOUN, SPEECH_NOUN, SUBJECT, THINKS, TIME, TITLE,
} from './kinds.js' // prettier-ignore
import type { Sketch } from './sketch.js'

/** Whether a token outside quotations may be the head of a cue: "said", "according", "pointed", a colon. */
export const mayBeCue = (sketch: Sketch, token: number, vocabulary: ReadonlySet<string>): boolean => {
  if (sketch.stretchAt[token]! >= 0 || sketch.mentionAt[token]! >= 0) return false
  if (sketch.kinds[token]! & (REPORTS | THINKS)) return true
  const word = sketch.words[token]!
  return word === ':' || vocabulary.has(word)
}

/** What kind of word stands at a token, in one letter or its own few letters: for patterns. */
export const classAt = (sketch: Sketch, token: number, from: number, to: number): string => {
  if (token < from) return '<'
  if (token >= to) return '>'
  return (sketch.classes[token] ??= classOf(sketch, token))
}

const classOf = (sketch: Sketch, token: number): string => {
  if (sketch.stretchAt[token]! >= 0) return 'Q'
  if (sketch.mentionAt[token]! >= 0) return 'N'
  const kind = sketch.kinds[token]!
  const word = sketch.words[token]!
  if (kind & SUBJECT) return kind & QUESTION ? 'who' : 'he'
  if (kind & MARK) return word
  if (kind & CLITIC) return "'s"
  if (kind & QUESTION) return word
  if (kind & AUXILIARY) return 'x'
  if (kind & (REPORTS | THINKS)) return kind & REPORTS ? 'say' : 'think'
  if (kind & POSSESSIVE) return 'his'
  if (kind & DETERMINER) return 'the'
  if (kind & OBJECT) return 'him'
  if (kind & CONJUNCTION) return word
  if (kind & PREPOSITION) return word === 'to' || word === 'of' ? word : 'in'
  if (kind & TIME) return 'day'
  if (kind & ADVERB) return 'ly'
  if (kind & (SOURCE_NOUN | TITLE)) return 'man'
  if (kind & SPEECH_NOUN) return 'report'
  if (kind & NUMBER) return '9'
  if (kind & CAPITAL) return 'A'
  return endingOf(word)
}

const endingOf = (word: string): string =>
  word.endsWith('ing') ? 'ing' : word.endsWith('ed') ? 'ed' : word.endsWith('s') ? 's' : 'n'

/** A candidate for a cue within its unit. */
export interface CueCandidate {
  readonly sketch: Sketch
  readonly token: number
  readonly from: number
  readonly to: number
}

/** Is this token the head of a cue? */
export const cueFeatures: Features<CueCandidate> = ({ sketch, token, from, to }, emit) => {
  const { words } = sketch
  const word = words[token]!
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
  emit('cc', words[token - 1] ?? '', own)
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
  own: string,
  after: string,
): void => {
  const { words, kinds } = sketch
  const word = words[token]!
  let at = token - 1
  while (at >= from && token - at < 5 && kinds[at]! & (ADVERB | AUXILIARY)) at--
  const subject = classAt(sketch, at, from, to)
  const helper = at < token - 1 ? words[at + 1]! : ''
  let that = 0
  for (let i = token + 1; i < Math.min(to, token + 6); i++) if (words[i] === 'that') that = 1
  emit('ci', subject, word)
  emit('cj', subject, own, after)
  emit('ck', helper, own)
  emit('cm', that, word)
  emit('cn', word.slice(-4))
  emit('cq', words[at] ?? '', own)
  emit('cr', words[token + 2] ?? '', after, own)
  emit('ct', subject, helper, own)
}

const emitPlace = (
  sketch: Sketch,
  token: number,
  from: number,
  to: number,
  emit: Emit,
  own: string,
): void => {
  let quoted = ''
  for (let i = token + 1; i < Math.min(to, token + 12) && !quoted; i++)
    if (sketch.stretchAt[i]! >= 0) quoted = 'after'
  for (let i = token - 1; i >= Math.max(from, token - 8) && !quoted; i--)
    if (sketch.stretchAt[i]! >= 0) quoted = 'before'
  emit('ce', quoted, own)
  if (token - from < 4) emit('cf', token - from, own)
  if (to - token < 4) emit('cg', to - token, own)
  if (sketch.words[token] === ':') emit('ch', Math.min(6, token - from), classAt(sketch, from, from, to))
}

/** "said" → say-ed, "noting" → say-ing: kind and ending. */
const formOf = ({ kinds, words }: Sketch, token: number): string => {
  const kind = kinds[token]!
  const head = kind & REPORTS ? 'say' : kind & THINKS ? 'think' : kind & MARK ? words[token]! : 'other'
  return `${head}-${endingOf(words[token]!)}`
}

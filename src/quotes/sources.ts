import type { Features } from './choice.js'
import type { Chunk } from './chunks.js'
import { classAt } from './cues.js'
import { CAPITAL, CLITIC, MARK, QUESTION, SOURCE_NOUN, SPEECH_NOUN, SUBJECT, TITLE } from './kinds.js'
import type { Sketch } from './sketch.js'

/** A noun phrase that may name who speaks at a cue; `chunk` null stands for "nobody". */
export interface SourceCandidate {
  readonly sketch: Sketch
  readonly cue: number
  readonly chunk: Chunk | null
  /** Its place among the chunks on its side of the cue: 0 is next to the cue. */
  readonly rank: number
  readonly from: number
  readonly to: number
}

/** Does this noun phrase name who speaks? */
export const sourceFeatures: Features<SourceCandidate> = ({ sketch, cue, chunk, rank, from, to }, emit) => {
  const { words } = sketch
  const word = words[cue]!
  const before = classAt(sketch, cue - 1, from, to)
  const after = classAt(sketch, cue + 1, from, to)
  if (!chunk) {
    emit('s0')
    emit('s0', word)
    emit('s0b', before)
    emit('s0a', after)
    emit('s0', before, after)
    return
  }
  const side = chunk.first > cue ? 'r' : 'l'
  const type = typeOf(sketch, chunk)
  const gap = side === 'l' ? gapOf(sketch, chunk.end, cue) : gapOf(sketch, cue + 1, chunk.first)
  const outer = classAt(sketch, chunk.first - 1, from, to)
  const next = classAt(sketch, chunk.end, from, to)
  const near = Math.min(rank, 4)
  const form = word.endsWith('ing') ? 'ing' : word.endsWith('ed') ? 'ed' : word
  emit('s3', side, near, type)
  emit('s4', side, gap)
  emit('s5', side, gap, type)
  emit('s6', side, outer, next)
  emit('s8', side, before, after, near)
  emit('s9', side, form, near)
  emit('sa', side, outer, type)
  emit('sb', side, next, type, near)
  emit('sc', type, words[chunk.end - 1])
  emit('sd', side, chunk.first === from ? 'first' : '', type, form === 'ing' ? 'ing' : '')
  emit('se', side, after, type, gap.length > 8 ? '…' : gap)
}

/** What the phrase is: a pronoun, a person, an organisation, a described person, something said, a mere noun. */
export const typeOf = (sketch: Sketch, { first, end }: Chunk): string => {
  const { kinds, mentionAt, doc } = sketch
  const last = end - 1
  const kind = kinds[last]!
  if (end - first === 1 && kind & (SUBJECT | QUESTION) && mentionAt[first]! < 0) return sketch.words[first]!
  if (kind & CLITIC) return 'own'
  const mention = mentionAt[last]!
  if (mention >= 0) return doc.mentions[mention]!.type
  if (kind & (SOURCE_NOUN | TITLE)) return 'man'
  if (kind & SPEECH_NOUN) return 'report'
  if (kind & CAPITAL) return 'A'
  if (kind & MARK) return 'mark'
  return sketch.words[last]!.endsWith('s') ? 'ns' : 'n'
}

const LONGEST = 6

const gapOf = (sketch: Sketch, from: number, to: number): string => {
  let gap = ''
  let count = 0
  let last = ''
  for (let i = from; i < to; i++) {
    const name = SIMPLE[classAt(sketch, i, from, to)] ?? 'w'
    if (name === last && name === 'w') continue
    if (count++ === LONGEST) return `${gap}…`
    gap += name
    last = name
  }
  return gap
}

// Between a subject and its verb commas, helping verbs, relative pronouns and other verbs tell most.
const SIMPLE: Readonly<Record<string, string>> = {
  ',': ',', '(': '(', ')': ')', x: 'x', who: '?', which: '?', that: 't', say: 'v', think: 'v', ed: 'e', Q: 'Q', ly: 'y',
  and: '&', but: '&', of: 'o', in: 'p', to: '2', ':': ':', '—': '—', '–': '—', he: 'h', "'s": "'",
} // prettier-ignore

import type { EntityType } from '../../document.js'
import type { Features } from '../../learning/log-linear.js'
import type { Chunk } from '../syntax/noun-phrases.js'
import { ED, ING, PLURAL } from '../syntax/coarse-tags.js'
import { classAt, wordAt } from '../cues/cue-features.js'
import {
  CAPITAL,
  CLITIC,
  MARK,
  QUESTION,
  SOURCE_NOUN,
  SPEECH_NOUN,
  SUBJECT,
  TITLE,
} from '../syntax/word-categories.js'
import type { Sketch } from '../syntax/analysis.js'
import { NOTHING, toPart, type Part } from '../../learning/feature-weights.js'

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
  const word = wordAt(sketch, cue)
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
  const side = chunk.first > cue ? RIGHT : LEFT
  const type = typeOf(sketch, chunk)
  const gap = side === LEFT ? gapOf(sketch, chunk.end, cue) : gapOf(sketch, cue + 1, chunk.first)
  const outer = classAt(sketch, chunk.first - 1, from, to)
  const next = classAt(sketch, chunk.end, from, to)
  const near = Math.min(rank, 4)
  const { ending } = sketch.forms[cue]!
  const form = ending === ING || ending === ED ? ending : word
  emit('s3', side, near, type)
  emit('s4', side, gap)
  emit('s5', side, gap, type)
  emit('s6', side, outer, next)
  emit('s8', side, before, after, near)
  emit('s9', side, form, near)
  emit('sa', side, outer, type)
  emit('sb', side, next, type, near)
  emit('sc', type, wordAt(sketch, chunk.end - 1))
  emit('sd', side, chunk.first === from ? FIRST : NOTHING, type, form === ING ? ING : NOTHING)
  emit('se', side, after, type, gap.text.length > 8 ? FAR : gap)
}

const LEFT = toPart('l')
const RIGHT = toPart('r')
const FIRST = toPart('first')
const FAR = toPart('…')

/** What the phrase is: a pronoun, a person, an organisation, a described person, something said, a mere noun. */
export const typeOf = (sketch: Sketch, { first, end }: Chunk): Part => {
  const { kinds, mentionAt, doc, forms } = sketch
  const last = end - 1
  const kind = kinds[last]!
  if (end - first === 1 && kind & (SUBJECT | QUESTION) && mentionAt[first]! < 0) return wordAt(sketch, first)
  if (kind & CLITIC) return OWN
  const mention = mentionAt[last]!
  if (mention >= 0) return ENTITIES[doc.mentions[mention]!.type]
  if (kind & (SOURCE_NOUN | TITLE)) return PERSON_NOUN
  if (kind & SPEECH_NOUN) return REPORT
  if (kind & CAPITAL) return HIGH
  if (kind & MARK) return A_MARK
  return forms[last]!.ending === PLURAL ? NOUNS : NOUN
}

/** A person, a body, or somebody described: not a mere thing. */
export const isSomebody = (sketch: Sketch, chunk: Chunk): boolean => SOMEBODY.has(typeOf(sketch, chunk))

const ENTITIES: Readonly<Record<EntityType, Part>> = {
  person: toPart('person'),
  place: toPart('place'),
  organisation: toPart('organisation'),
}
const OWN = toPart('own')
const PERSON_NOUN = toPart('man')
const REPORT = toPart('report')
const HIGH = toPart('A')
const A_MARK = toPart('mark')
const NOUNS = toPart('ns')
const NOUN = toPart('n')

const SOMEBODY: ReadonlySet<Part> = new Set([ENTITIES.person, ENTITIES.organisation, PERSON_NOUN])

const LONGEST = 6

const gapOf = (sketch: Sketch, from: number, to: number): Part => {
  let gap = ''
  let count = 0
  let last = ''
  for (let i = from; i < to; i++) {
    const name = SIMPLE.get(sketch.classes[i]!.text) ?? 'w'
    if (name === last && name === 'w') continue
    if (count++ === LONGEST) return toPart(`${gap}…`)
    gap += name
    last = name
  }
  return toPart(gap)
}

// Between a subject and its verb commas, helping verbs, relative pronouns and other verbs tell most.
const SIMPLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ',': ',', '(': '(', ')': ')', x: 'x', who: '?', which: '?', that: 't', say: 'v', think: 'v', ed: 'e', Q: 'Q', ly: 'y',
    and: '&', but: '&', of: 'o', in: 'p', to: '2', ':': ':', '—': '—', '–': '—', he: 'h', "'s": "'",
  }),
) // prettier-ignore

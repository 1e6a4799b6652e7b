import { linkCandidates, toCues, type Cue } from '../candidates.js'
import { choose } from '../../learning/log-linear.js'
import { CAPITAL, CLITIC, MARK, REPORTS } from '../syntax/word-categories.js'
import { linkFeatures } from './cue-links.js'
import type { Models } from '../models.js'
import type { Sketch } from '../syntax/analysis.js'
import type { Span } from '../../document.js'

/** Stretches that one cue introduces, or that one label names, or that stand alone. */
export interface Group {
  /** -1 where there is none. */
  readonly cue: number
  readonly label: Span | null
  readonly stretches: readonly number[]
  readonly likely: number
}

/** Puts every stretch into one group, in text order of their first stretches. */
export const groupStretches = (sketch: Sketch, models: Models, cues: readonly Cue[]): Group[] => {
  const placed = toCues(sketch, cues)
  const { stretches } = sketch
  const groups: Group[] = []
  const byCue = new Map<number, number>()
  const add = (group: Group): void => {
    const known = group.cue < 0 ? undefined : byCue.get(group.cue)
    if (known !== undefined) groups[known] = merged(groups[known]!, group)
    else {
      if (group.cue >= 0) byCue.set(group.cue, groups.length)
      groups.push(group)
    }
  }
  for (let first = 0; first < stretches.length;) {
    let end = first + 1
    while (end < stretches.length && stretches[end]!.continues) end++
    const chain = Array.from({ length: end - first }, (_, i) => first + i)
    const previous = groups.at(-1)
    const own = labelled(sketch, chain) ?? linked(sketch, models, placed, chain)
    if (own) add(own)
    else if (previous && goesOn(sketch, previous, first))
      groups[groups.length - 1] = merged(previous, toGroup(previous, chain))
    else add({ cue: -1, label: null, stretches: chain, likely: 0 })
    first = end
  }
  return groups
}

const merged = (group: Group, { stretches }: Group): Group => ({
  ...group,
  stretches: [...group.stretches, ...stretches],
})

const toGroup = (group: Group, stretches: readonly number[]): Group => ({ ...group, stretches })

const LABEL_LIKELY = 0.9

const labelled = (sketch: Sketch, chain: readonly number[]): Group | null => {
  const { label } = sketch.stretches[chain[0]!]!
  if (label !== undefined && label !== null) return { cue: -1, label, stretches: chain, likely: LABEL_LIKELY }
  const last = chain.at(-1)!
  const dash = dashLabel(sketch, sketch.stretchEnd[last]!)
  return dash ? { cue: -1, label: dash, stretches: chain, likely: LABEL_LIKELY } : null
}

const LONGEST_LABEL = 8

/** “We won.” — Ana Ruiz: a name after a dash and nothing else. */
const dashLabel = (
  { words, kinds, mentionAt, stretchAt, doc, unitAt, firsts }: Sketch,
  end: number,
): Span | null => {
  if (end >= words.length || !/^(?:[—–―-]|--)$/.test(words[end]!)) return null
  const limit = firsts[unitAt[end]! + 1]!
  let at = end + 1
  while (
    at < limit &&
    at - end <= LONGEST_LABEL &&
    stretchAt[at]! < 0 &&
    (mentionAt[at]! >= 0 || isName(kinds[at]!))
  )
    at++
  const stops = at === limit || stretchAt[at]! >= 0 || /^[.,(]$/.test(words[at]!)
  const starts = mentionAt[end + 1]! >= 0 || (kinds[end + 1]! & CAPITAL) > 0
  return at > end + 1 && stops && starts
    ? { start: doc.tokens.starts[end + 1]!, end: doc.tokens.ends[at - 1]! }
    : null
}

const isName = (kind: number): boolean => (kind & CAPITAL) > 0 && !(kind & (MARK | CLITIC | REPORTS))

const linked = (
  sketch: Sketch,
  { weights }: Models,
  placed: ReturnType<typeof toCues>,
  chain: readonly number[],
): Group | null => {
  let best: Group | null = null
  for (const stretch of chain) {
    if (sketch.stretches[stretch]!.label === null) continue
    const links = linkCandidates(sketch, placed, stretch)
    const { index, probability } = choose(weights, linkFeatures, links)
    const { cue } = links[index]!
    if (cue >= 0 && probability > (best?.likely ?? 0))
      best = { cue, label: null, stretches: chain, likely: probability }
  }
  return best
}

/** “A,” he said. “B.”: a stretch that is a sentence of its own, right behind the sentence of the group before. */
const goesOn = (sketch: Sketch, previous: Group, stretch: number): boolean => {
  if (previous.cue < 0) return false
  const { unitAt, stretchFirst, stretchEnd, firsts, blocks } = sketch
  const first = stretchFirst[stretch]!
  const unit = unitAt[first]!
  const lastToken = Math.max(previous.cue, stretchEnd[previous.stretches.at(-1)!]! - 1)
  const last = unitAt[lastToken]!
  return blocks[last] === blocks[unit] && unit - last <= 1 && first === firsts[unit]
}

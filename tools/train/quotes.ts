import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Span } from '../../src/document.js'
import { likelihood, type Weights } from '../../src/quotes/choice.js'
import { linkCandidates, sourceCandidates, toCues, type Cue } from '../../src/quotes/candidates.js'
import { endCandidates, endFeatures, startCandidates, startFeatures } from '../../src/quotes/clauses.js'
import { cueFeatures, mayBeCue } from '../../src/quotes/cues.js'
import { linkFeatures } from '../../src/quotes/links.js'
import type { Sketch } from '../../src/quotes/sketch.js'
import { sourceFeatures } from '../../src/quotes/sources.js'
import { readPolnear } from '../eval/polnear.js'
import { Alphabet, fit, type Decision, type Training } from './log-linear.js'
import {
  countHeads,
  goldClause,
  goldSource,
  headOf,
  readSample,
  type HeadCounts,
  type Sample,
} from './quotes-gold.js'

const TRAINING = { epochs: 6, rate: 0.1, l2: 1e-5, least: 3 } as const

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'model/quotes.txt' },
  },
})

const train = (await readPolnear(values.data, 'train')).map(readSample)
const dev = (await readPolnear(values.data, 'dev')).map(readSample)
const heads = countHeads(train)
const vocabulary = new Set(
  [...heads.entries()]
    .filter(([word, { cue, all }]) => cue >= 4 && cue / all >= 0.04 && /^[a-z]/.test(word))
    .map(([word]) => word),
)

const report = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const candidatesOf = ({ sketch }: Sample): number[] => {
  const found: number[] = []
  for (let i = 0; i < sketch.words.length; i++) if (mayBeCue(sketch, i, vocabulary)) found.push(i)
  return found
}

const cueCandidate = (sketch: Sketch, token: number) => ({
  sketch,
  token,
  from: sketch.firsts[sketch.unitAt[token]!]!,
  to: sketch.firsts[sketch.unitAt[token]! + 1]!,
})

const goldHeads = (sample: Sample, counts: HeadCounts): Map<number, number> => {
  const gold = new Map<number, number>()
  for (const [index, attribution] of sample.attributions.entries()) {
    const head = headOf(sample.sketch, attribution, counts)
    if (head >= 0) gold.set(head, index)
  }
  return gold
}

const trainCues = (samples: readonly Sample[], training: Training): Weights => {
  const alphabet = new Alphabet()
  const decisions: Decision[] = []
  for (const sample of samples) {
    const gold = goldHeads(sample, heads)
    for (const token of candidatesOf(sample))
      decisions.push({
        candidates: [alphabet.encode(cueFeatures, cueCandidate(sample.sketch, token))],
        gold: gold.has(token) ? 0 : -1,
      })
  }
  return fit(alphabet, decisions, training)
}

const cuesOf = (sample: Sample, weights: Weights): Cue[] =>
  candidatesOf(sample)
    .map((token) => ({ token, likely: likelihood(weights, cueFeatures, cueCandidate(sample.sketch, token)) }))
    .filter(({ likely }) => likely >= 0.02)

// The link model must see cue scores as they are on new text, so each half is scored by the other half's model.
const halves = [train.filter((_, i) => i % 2 === 0), train.filter((_, i) => i % 2 === 1)] as const
const halfWeights = halves.map((half) => trainCues(half, TRAINING))
const cueWeights = trainCues(train, TRAINING)
const trainWithCues = halves.flatMap((half, i) =>
  half.map((sample) => ({ sample, cues: cuesOf(sample, halfWeights[1 - i]!) })),
)
const devWithCues = dev.map((sample) => ({ sample, cues: cuesOf(sample, cueWeights) }))

{
  const hit = { right: 0, said: 0, gold: 0, reachable: 0 }
  for (const { sample, cues } of devWithCues) {
    const gold = goldHeads(sample, heads)
    hit.gold += sample.attributions.length
    hit.reachable += candidatesOf(sample).filter((t) => gold.has(t)).length
    for (const { token, likely } of cues)
      if (likely >= 0.4) {
        hit.said++
        if (gold.has(token)) hit.right++
      }
  }
  report(
    `cues: ${JSON.stringify(hit)} P ${(hit.right / hit.said).toFixed(3)} R ${(hit.right / hit.gold).toFixed(3)}`,
  )
}

type Scored = (typeof trainWithCues)[number]

const linkDecisions = (
  { sample, cues }: Scored,
  encode: (link: ReturnType<typeof linkCandidates>[number]) => Int32Array,
): Decision[] => {
  const { sketch } = sample
  const placed = toCues(sketch, cues)
  const decisions: Decision[] = []
  for (const stretch of sketch.stretches.keys()) {
    const links = linkCandidates(sketch, placed, stretch)
    const wanted = goldCueOf(sample, sketch.stretches[stretch]!)
    const gold = links.findIndex(({ cue }) => cue === wanted)
    if (gold >= 0) decisions.push({ candidates: links.map(encode), gold })
  }
  return decisions
}

/** The head of the cue whose content is the smallest around this stretch; -1 where no annotator saw speech. */
const goldCueOf = (sample: Sample, { start, end }: Span): number => {
  let best = -1
  let size = Infinity
  for (const attribution of sample.attributions) {
    if (attribution.quoted === 'none') continue
    for (const content of attribution.content) {
      const shared = Math.min(end, content.end) - Math.max(start, content.start)
      if (shared < 0.7 * (end - start) || content.end - content.start >= size) continue
      size = content.end - content.start
      best = headOf(sample.sketch, attribution, heads)
    }
  }
  return best
}

const sourceDecisions = (
  sample: Sample,
  encode: (c: ReturnType<typeof sourceCandidates>[number]) => Int32Array,
): Decision[] =>
  sample.attributions.flatMap((attribution) => {
    const cue = headOf(sample.sketch, attribution, heads)
    if (cue < 0 || !mayBeCue(sample.sketch, cue, vocabulary)) return []
    const candidates = sourceCandidates(sample.sketch, cue)
    const gold = goldSource(
      sample.sketch,
      attribution,
      candidates.map(({ chunk }) => chunk),
    )
    return gold < 0 ? [] : [{ candidates: candidates.map(encode), gold }]
  })

const clauseDecisions = (
  sample: Sample,
  encodeStart: (c: ReturnType<typeof startCandidates>[number]) => Int32Array,
  encodeEnd: (c: ReturnType<typeof endCandidates>[number]) => Int32Array,
): { starts: Decision[]; ends: Decision[] } => {
  const starts: Decision[] = []
  const ends: Decision[] = []
  const { sketch } = sample
  for (const attribution of sample.attributions) {
    if (attribution.quoted === 'direct') continue
    const cue = headOf(sketch, attribution, heads)
    if (cue < 0 || !mayBeCue(sketch, cue, vocabulary)) continue
    const chunks = sourceCandidates(sketch, cue).map(({ chunk }) => chunk)
    const source = chunks[goldSource(sketch, attribution, chunks)] ?? null
    const unit = sketch.unitAt[cue]!
    const reporting = { sketch, cue, source, from: sketch.firsts[unit]!, to: sketch.firsts[unit + 1]! }
    const clause = goldClause(sketch, attribution, reporting.from, reporting.to)
    if (!clause) continue
    const startList = startCandidates(reporting)
    const start = startList.findIndex(({ at }) => at === clause.first)
    if (start >= 0) starts.push({ candidates: startList.map(encodeStart), gold: start })
    const endList = endCandidates(reporting, clause.first)
    const end = endList.findIndex(({ at }) => at === clause.end)
    if (end >= 0) ends.push({ candidates: endList.map(encodeEnd), gold: end })
  }
  return { starts, ends }
}

const learn = <C>(
  name: string,
  features: Parameters<Alphabet['encode']>[0],
  of: (encode: (c: C) => Int32Array, dev: boolean) => Decision[],
): Map<string, number> => {
  const alphabet = new Alphabet()
  const encode = (c: C): Int32Array => alphabet.encode(features, c)
  const decisions = of(encode, false)
  const weights = fit(alphabet, decisions, TRAINING)
  const names = [...alphabet.entries()].map(([feature]) => feature)
  const test = of(encode, true)
  const all = [...alphabet.entries()].map(([feature]) => feature)
  let right = 0
  for (const { candidates, gold } of test) {
    const scores = candidates.map((ids) => ids.reduce((sum, id) => sum + (weights.get(all[id]!) ?? 0), 0))
    if (scores.indexOf(Math.max(...scores)) === gold) right++
  }
  report(
    `${name}: ${decisions.length} decisions, ${names.length} features, ${weights.size} kept, dev ${right}/${test.length} = ${(right / test.length).toFixed(3)}`,
  )
  return weights
}

const links = learn('link', linkFeatures as never, (encode, onDev) =>
  (onDev ? devWithCues : trainWithCues).flatMap((scored) => linkDecisions(scored, encode as never)),
)
const sources = learn('source', sourceFeatures as never, (encode, onDev) =>
  (onDev ? dev : train).flatMap((sample) => sourceDecisions(sample, encode as never)),
)
const starts = learn('start', startFeatures as never, (encode, onDev) =>
  (onDev ? dev : train).flatMap(
    (sample) => clauseDecisions(sample, encode as never, () => new Int32Array()).starts,
  ),
)
const ends = learn('end', endFeatures as never, (encode, onDev) =>
  (onDev ? dev : train).flatMap(
    (sample) => clauseDecisions(sample, () => new Int32Array(), encode as never).ends,
  ),
)

const table = [cueWeights, links, sources, starts, ends]
  .flatMap((weights) => [...weights])
  .map(([feature, weight]) => `${feature}\t${Math.round(weight * 100)}`)
await writeFile(values.out, `${[...vocabulary].toSorted().join('\n')}\n${table.toSorted().join('\n')}\n`)

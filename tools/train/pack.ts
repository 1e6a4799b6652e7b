import { LABELS } from '../../src/ner/crf/labels.js'
import { toFeatureTable } from '../../src/ner/crf/feature-table.js'
import type { Knowledge } from '../../src/ner/crf/knowledge.js'
import type { Model } from '../../src/ner/crf/model.js'
import type { Weights } from './weights.js'
import type { SecondPass } from './second-pass.js'

/** The features that matter most, a bit of each feature's table row being how far it pulls any label. */
export const chooseFeatures = ({ rows }: Weights, most: number): Uint8Array => {
  const count = rows.length / LABELS
  const pulls = new Float32Array(count)
  for (let f = 0; f < count; f++) for (let l = 0; l < LABELS; l++) pulls[f]! += rows[f * LABELS + l]! ** 2
  const chosen = new Uint8Array(count)
  const order = Uint32Array.from({ length: count }, (_, f) => f).sort(
    (a, b) => pulls[b]! - pulls[a]! || a - b,
  )
  for (const f of order.subarray(0, most)) if (pulls[f]! > 0) chosen[f] = 1
  return chosen
}

/** Weights as a model: the chosen features' rows in steps of one 127th of the largest weight but for a few outliers. */
export const pack = (
  weights: Weights,
  keys: Int32Array,
  chosen: Uint8Array,
  knowledge: Knowledge,
  second: SecondPass,
  calibration: readonly [number, number],
): Model => {
  const { rows, transitions } = weights
  const scale = highest(rows, chosen) / 127
  const features = Uint32Array.from(keys, (_, f) => f).filter((f) => chosen[f] === 1)
  const stepsOf = (n: number, label: number): number => {
    const steps = Math.round(rows[features[n]! * LABELS + label]! / scale)
    return Math.max(-127, Math.min(127, steps))
  }
  return {
    transitions,
    secondTransitions: transitions.map((score, p) => score + second.shift[p]!),
    consistency: second.consistency,
    calibration: Float32Array.from(calibration),
    scale,
    features: toFeatureTable(
      Int32Array.from(features, (f) => keys[f]!),
      stepsOf,
    ),
    types: NO_TYPE_WEIGHTS,
    ...knowledge,
  }
}

/** `entity-types.ts` learns them when the tagger is done. */
const NO_TYPE_WEIGHTS = new Int32Array(0)

const highest = (rows: Float32Array, chosen: Uint8Array): number => {
  const sizes = new Float32Array(chosen.length)
  for (let f = 0; f < chosen.length; f++)
    if (chosen[f] === 1)
      for (let l = 0; l < LABELS; l++) sizes[f] = Math.max(sizes[f]!, Math.abs(rows[f * LABELS + l]!))
  const sorted = sizes.filter((size) => size > 0).sort()
  return sorted[Math.floor(sorted.length * 0.999)]! || 1
}

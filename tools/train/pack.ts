import { LABELS } from '../../src/ner/labels.js'
import { printOf, slotOf, type Model } from '../../src/ner/model.js'
import type { Knowledge } from '../../src/ner/words.js'
import type { Weights } from './learn.js'

const FILL = 0.8

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
  calibration: readonly [number, number],
): Model => {
  const { rows, transitions } = weights
  const count = chosen.reduce((sum, kept) => sum + kept, 0)
  const slots = Math.ceil(count / FILL)
  const prints = new Uint16Array(slots)
  const packed = new Int8Array(slots * LABELS)
  const scale = highest(rows, chosen) / 127
  for (const [f, key] of keys.entries()) {
    if (chosen[f] === 0) continue
    let slot = slotOf(key, slots)
    while (prints[slot] !== 0) slot = slot + 1 === slots ? 0 : slot + 1
    prints[slot] = printOf(key)
    for (let l = 0; l < LABELS; l++) {
      const steps = Math.round(rows[f * LABELS + l]! / scale)
      packed[slot * LABELS + l] = Math.max(-127, Math.min(127, steps))
    }
  }
  return {
    transitions,
    calibration: Float32Array.from(calibration),
    scale,
    prints,
    weights: packed,
    ...knowledge,
  }
}

const highest = (rows: Float32Array, chosen: Uint8Array): number => {
  const sizes: number[] = []
  for (let f = 0; f < chosen.length; f++)
    if (chosen[f] === 1) for (let l = 0; l < LABELS; l++) sizes.push(Math.abs(rows[f * LABELS + l]!))
  const sorted = Float32Array.from(sizes).sort()
  return sorted[Math.floor(sorted.length * 0.9999)]! || 1
}

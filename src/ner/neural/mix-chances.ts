import { LABELS } from '../crf/labels.js'

/** What one of the two holds impossible is possible for the other, and both may err. */
const FLOOR = 0.001

/**
 * Two opinions of the labels, `token × LABELS`, in one: their geometric mean, the network's with weight `share`, 0–1, the
 * other's with what is left. What both hold alike stays.
 */
export const mixChances = (network: Float32Array, other: Float32Array, share: number): Float32Array => {
  const mixed = other.slice()
  for (let row = 0; row < network.length; row += LABELS) {
    if (isAlike(network, other, row)) continue
    let total = 0
    for (let k = row; k < row + LABELS; k++)
      total += mixed[k] = (network[k]! + FLOOR) ** share * (other[k]! + FLOOR) ** (1 - share)
    for (let k = row; k < row + LABELS; k++) mixed[k]! /= total
  }
  return mixed
}

const isAlike = (a: Float32Array, b: Float32Array, row: number): boolean => {
  for (let k = row; k < row + LABELS; k++) if (a[k] !== b[k]) return false
  return true
}

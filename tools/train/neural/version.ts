import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NetworkSettings } from '../../../src/ner/neural/network.js'

/** Tells the network in a folder and what was learned with it from any other: the beginning of a SHA-256 of all that. */
export const versionOf = (
  folder: string,
  { share, pooling, calibration }: Omit<NetworkSettings, 'version'>,
): string => {
  const hash = createHash('sha256').update(JSON.stringify([share, pooling, calibration]))
  for (const name of ['model.onnx', 'vocabulary.txt']) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

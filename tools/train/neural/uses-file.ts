import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'

/** Lower-cased words → by label, how often the network takes the word for it where it has a capital. */
export type Uses = Map<string, Float32Array>

/** Where they are kept unless told otherwise. */
export const USES = '.cache/uses.bin'

export const readUses = (path: string): Uses => deserialize(readFileSync(path)) as Uses

export const writeUses = (path: string, uses: Uses): void => writeFileSync(path, serialize(uses))

import { inputTooDense } from '../errors.js'

/** Text packs to a tenth, logs to a hundredth; nothing that is meant to be read packs to less than this. */
const DENSEST = 300
/** Unpacked bytes that do no harm, however dense they are. */
const HARMLESS_BYTES = 32 * 1024 * 1024

/** @throws ExtractError `INPUT_TOO_LARGE` for a small file that would unpack to a huge one. */
export const checkDensity = (name: string, packed: number, unpacked: number): void => {
  if (unpacked > HARMLESS_BYTES && unpacked > DENSEST * packed) throw inputTooDense(name, DENSEST)
}

import type { Extract, ExtractAsync } from '../extract-core.js'
import { now } from '../sources/pause.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import type { Result } from '../schema/result.js'

/** What came of one document. An error that is no ExtractError is a bug. */
export type Outcome = Done | Failed

/** A document that was read. */
export interface Done {
  /** Tells it from `Failed`. */
  readonly ok: true
  /** What was found in it. */
  readonly result: Result
  /** How long the analysis took. */
  readonly milliseconds: number
  /** True for one of a file of records, whose output has a line for each. */
  readonly isRecord: boolean
}

/** A document that has no result. */
export interface Failed {
  /** Tells it from `Done`. */
  readonly ok: false
  /** The document; null where what failed is none, such as a list of inputs. */
  readonly id: string | null
  /** Why: an ExtractError, or a bug. */
  readonly error: unknown
  /** True for one of a file of records, whose output has a line for each. */
  readonly isRecord: boolean
}

/** A longer text is read in a thread, so that a signal is heard meanwhile: in this one it would take that many tenths of a second. */
const LONG = 200_000

export const isLong = (loaded: Loaded): boolean => loaded.ok && loaded.readable.text.length > LONG

/** Never throws: a bug that one document brings to light must not take the others with it. */
export const analyse = (extract: Extract, loaded: Loaded): Outcome => {
  if (!loaded.ok) return toFailed(loaded)
  const start = now()
  try {
    const result = extract(loaded.readable)
    return toDone(loaded, result, now() - start)
  } catch (error) {
    return toBroken(loaded, error)
  }
}

/** The same with an engine that answers later. */
export const analyseLater = async (extract: ExtractAsync, loaded: Loaded): Promise<Outcome> => {
  if (!loaded.ok) return toFailed(loaded)
  const start = now()
  try {
    const result = await extract(loaded.readable)
    return toDone(loaded, result, now() - start)
  } catch (error) {
    return toBroken(loaded, error)
  }
}

const toDone = (
  { isRecord = false }: Loaded & { readonly ok: true },
  result: Result,
  milliseconds: number,
): Done => ({ ok: true, result, milliseconds, isRecord })

/** A document that could not be read. */
export const toFailed = (loaded: Loaded & { readonly ok: false }): Failed => ({
  ...loaded,
  isRecord: loaded.isRecord ?? false,
})

/** A document whose analysis failed. */
export const toBroken = (
  { readable, isRecord = false }: Loaded & { readonly ok: true },
  error: unknown,
): Failed => ({
  ok: false,
  id: readable.id,
  error,
  isRecord,
})

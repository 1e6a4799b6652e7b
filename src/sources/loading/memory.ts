import { getHeapStatistics } from 'node:v8'
import { textTooLong } from '../errors.js'
import type { Loaded } from './loader.js'

/**
 * Measured: the analysis of a character takes up to 100 bytes of a thread's memory (one-line quotations), its result as
 * much of this one's: half of what each has. A thread that runs out of memory all the same ends alone, but this one would end
 * the whole process; so no more texts are on their way at a time than may be one (room.ts of src/run).
 */
const BYTES_A_CHARACTER = 200

/** What stands in a text with marks takes more, and all of it here: up to 250 bytes a character in a Markdown table. */
const BYTES_OF_SOURCE = 500

/** The longest text that is sure to be analysed in the memory that Node has been given. */
export const mostCharacters = (heap = getHeapStatistics().heap_size_limit): number =>
  Math.floor(heap / BYTES_A_CHARACTER)

/** The longest source of which a text can be made in it. */
export const mostOfSource = (heap = getHeapStatistics().heap_size_limit): number =>
  Math.floor(heap / BYTES_OF_SOURCE)

/** Of the source of a text, before anything is made of it. @throws ExtractError `INPUT_TOO_LARGE` */
export const checkLength = (id: string, text: string, most = mostOfSource()): void => {
  if (text.length > most) throw textTooLong(id, most)
}

/** A document whose text is too long is refused by itself; the others go on. */
export const refuseTooLong = (loaded: Loaded, most = mostCharacters()): Loaded =>
  !loaded.ok || loaded.readable.text.length <= most
    ? loaded
    : {
        ok: false,
        id: loaded.readable.id,
        error: textTooLong(loaded.readable.id, most),
        isRecord: loaded.isRecord ?? false,
      }

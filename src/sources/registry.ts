import type { Format, LoadOptions } from './loader.js'
import { markdown } from './formats/markdown.js'
import { ndjson } from './formats/ndjson.js'
import { text } from './formats/text.js'

// Asked in this order what an unknown source is: plain text takes what is left.
const FORMATS: readonly Format[] = [ndjson, markdown, text]

/** The choices of `--input-format`. */
export const INPUT_FORMATS: readonly string[] = ['auto', ...FORMATS.map(({ name }) => name).toReversed()]

/** The format that the user asked for, or else the one that a file of this name is in; null if neither tells. */
export const formatByName = (path: string | null, { inputFormat }: LoadOptions): Format | null => {
  if (inputFormat !== 'auto') return FORMATS.find(({ name }) => name === inputFormat) ?? text
  return path === null ? null : formatByExtension(path)
}

export const formatByExtension = (path: string): Format | null => {
  const lower = path.toLowerCase()
  return FORMATS.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension))) ?? null
}

export const formatByContent = (head: Uint8Array, options: LoadOptions): Format =>
  FORMATS.find(({ matches }) => matches(head, options)) ?? text

/** What is read when a folder is walked: all that we know, or what the user asked for. */
export const extensionsRead = ({ inputFormat }: LoadOptions): string[] =>
  FORMATS.filter(({ name }) => inputFormat === 'auto' || name === inputFormat)
    .flatMap(({ extensions }) => extensions)
    .toSorted()

/** Whether a file of this name is read where it is found in a folder. */
export const isReadName = (name: string, options: LoadOptions): boolean =>
  extensionsRead(options).some((extension) => name.toLowerCase().endsWith(extension))

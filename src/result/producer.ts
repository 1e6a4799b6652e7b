import type { ExtractorSettings } from '../schema/options.js'
import type { Producer } from '../schema/result.js'

/** The version in package.json, which a library cannot read wherever it is bundled; a test holds the two equal. */
export const VERSION = '0.1.0'

/** The beginning of the SHA-256 of the files in model/, made anew when they are; a test tells the right one. */
export const MODEL_VERSION = '5b6ed7426150'

/**
 * What makes results with these options. Whether they carry their text is seen in them.
 *
 * @param more The model that an engine has beside that of this package.
 */
export const toProducer = (
  { types, minConfidence, offsets, lexicon }: ExtractorSettings,
  more?: string,
): Producer => ({
  name: 'extract',
  version: VERSION,
  model: more === undefined ? MODEL_VERSION : `${MODEL_VERSION}+${more}`,
  options: {
    types,
    minConfidence,
    offsets,
    ...(lexicon.length === 0 ? {} : { lexicon: toFingerprint(JSON.stringify(lexicon)) }),
  },
})

/** Tells one list of names from another: FNV-1a, 32 bits. */
const toFingerprint = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

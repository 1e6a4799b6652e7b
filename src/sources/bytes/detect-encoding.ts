import { analyse } from 'chardet'

/**
 * Encodings that the bytes may be in, likeliest first, for bytes that are not Unicode. A guess that would make
 * another script of a text that is nearly all ASCII is left out: it is a European text with a few accents.
 */
export const detectEncodings = (bytes: Uint8Array): string[] => {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const accents = countHigh(sample) / sample.length
  return analyse(sample)
    .filter(({ name, confidence }) => confidence >= LEAST_CONFIDENCE && fits(name, accents))
    .map(({ name }) => (name === 'ISO-8859-1' ? 'windows-1252' : name))
}

const SAMPLE_BYTES = 1 << 16
const LEAST_CONFIDENCE = 50
/** In a text of another script, more letters than this share are not ASCII. */
const LEAST_FOREIGN = 0.2

const fits = (name: string, accents: number): boolean =>
  !/^utf|^ascii/i.test(name) &&
  (/^(?:ISO-8859-[129]|windows-125[024])$/.test(name) || accents >= LEAST_FOREIGN)

const countHigh = (bytes: Uint8Array): number => {
  let count = 0
  for (const byte of bytes) if (byte > 127) count++
  return count
}

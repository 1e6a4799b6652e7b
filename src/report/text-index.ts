import type { Result } from '../schema/result.js'

/** From offsets of a result, in whatever unit they are counted, to UTF-16 offsets of its text. */
export const toTextIndex = ({ text = '', producer }: Result): ((offset: number) => number) => {
  const unit = producer.options['offsets']
  if ((unit !== 'byte' && unit !== 'codepoint') || !/[^\x00-\x7f]/.test(text)) return (offset) => offset
  const indices = unit === 'byte' ? byteIndices(text) : codepointIndices(text)
  return (offset) => indices[offset] ?? text.length
}

const codepointIndices = (text: string): Uint32Array => {
  let at = 0
  return Uint32Array.from(text, (character) => (at += character.length) - character.length)
}

// Only where a character begins is an offset asked for; the bytes within it are filled alike.
const byteIndices = (text: string): Uint32Array => {
  const indices = new Uint32Array(3 * text.length)
  let [byte, at] = [0, 0]
  for (const character of text) {
    const code = character.codePointAt(0)!
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    indices.fill(at, byte, byte + width)
    byte += width
    at += character.length
  }
  return indices.subarray(0, byte)
}

import { inputTooNested } from '../../errors.js'
import { readUtf8 } from '../../bytes/utf8.js'
import type { Source } from '../../loading/source.js'
import type { Readable } from '../../readable.js'
import { createRtfReader } from './rtf-reader.js'
import { lexRtf } from './lex-rtf.js'

/**
 * What a person reads of an RTF document when all changes are accepted: headings, paragraphs, items, cells, text boxes
 * after the paragraph that they stand at, notes at the end. Not read are headers and footers, comments, hidden text,
 * pictures and what is embedded.
 *
 * @throws ExtractError `INPUT_TOO_DEEP`
 */
export const readRtf = async ({ id, path, bytes }: Source): Promise<Readable> => {
  const content = await bytes()
  // Programs of the web write what no RTF may hold: bytes of UTF-8.
  const isUtf8 = content.some((byte) => byte > 127) && readUtf8(content) !== null
  const reader = createRtfReader(() => inputTooNested(id, DEEPEST), DEEPEST, isUtf8)
  await lexRtf(content, reader)
  return { id, path, format: 'rtf', record: null, source: null, ...reader.build() }
}

const DEEPEST = 1000

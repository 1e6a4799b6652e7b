import { expect, test } from 'vitest'
import { ExtractError } from '../../src/errors.js'
import * as errors from '../../src/sources/errors.js'
import * as pdf from '../../src/sources/formats/pdf/errors.js'
import { toPlainWords } from '../../site/worker/plain-words.js'

const name = 'a "b." no. 1.pdf'
const quoted = JSON.stringify(name)

test.each([
  [
    'it is an Excel workbook. Save it as text, PDF,',
    errors.inputForeign(name, 'an Excel workbook', 'soffice'),
  ],
  ['it looks like a PDF file, not text. Save it as text, PDF,', errors.inputBinary(name, 'a PDF file', 3, 0)],
  ['it is over 100 MB. Split it into smaller files.', errors.inputTooLarge(name, 100_000_000)],
  ['a Word document under a password. Save it without one.', errors.inputEncrypted(name, 'a Word document')],
  ['as no text does. Unpack it first if you trust it.', errors.inputTooDense(name, 300)],
  ['or cut off (bad. Really). Get the file again.', errors.inputDamaged(name, 'ZIP', 'bad. Really')],
  ['which does not fit. Save it as UTF-8', errors.inputUndecodable(name, 'utf-8', 3, 0xff)],
  ['encrypted and wants a password. Save a copy without one.', pdf.pdfLocked(name)],
  ['as a scan does. Have its letters recognised first (OCR)', pdf.pdfWithoutText(name, 2)],
  ['the program itself has failed (TypeError: no function). Please report it.', new TypeError('no function')],
  ['the browser may not open it. If it is a folder,', new DOMException('', 'NotReadableError')],
])('the page says "%s"', (words, error) => {
  const said = toPlainWords(error, name)
  expect(said).toContain(words)
  expect(said).toContain(quoted)
})

/** With something for whatever they ask for. */
const GIVEN = [name, ['text'], ['text'], ['text'], ['text']]
const all = Object.entries({ ...errors, ...pdf })
  .map(
    ([maker, make]) => [maker, (make as (...given: readonly unknown[]) => ExtractError)(...GIVEN)] as const,
  )
  // Addresses, globs, links and options are nothing for a page.
  .filter(([, { code }]) => !/^(?:INPUT_NOT_FOUND|LINK_NOT_FOUND|ENCODING_UNKNOWN)$/.test(code))

test.each(all)('%s speaks of no option and no command', (_, error) => {
  expect(error).toBeInstanceOf(ExtractError)
  expect(toPlainWords(error, name)).not.toMatch(/--\w|\bNode\b|First run|extract help|\.gitignore|as with/)
})

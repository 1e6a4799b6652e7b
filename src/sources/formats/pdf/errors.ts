import { ExtractError, quoted } from '../../../errors.js'

export const pdfLocked = (path: string, options?: ErrorOptions): ExtractError =>
  new ExtractError(
    'INPUT_ENCRYPTED',
    `Cannot read ${quoted(path)}: it is encrypted and wants a password. ` +
      'Save it without one, as with qpdf --decrypt --password=… in.pdf out.pdf.',
    options,
  )

export const pdfTooSlow = (path: string, seconds: number): ExtractError =>
  new ExtractError(
    'INPUT_TOO_SLOW',
    `Cannot read ${quoted(path)} within ${seconds} s, which is long for its size: it may be damaged or made to do harm. ` +
      'If you trust it, print it to a new PDF and read that.',
  )

export const pdfTooGreedy = (path: string, cause: unknown): ExtractError =>
  new ExtractError(
    'INPUT_TOO_LARGE',
    `Cannot read ${quoted(path)}: it takes more memory than a file of its size should, and may be made to do harm. ` +
      'If you trust it, print it to a new PDF and read that.',
    { cause },
  )

export const pdfWithoutText = (path: string, pages: number): ExtractError =>
  new ExtractError(
    'INPUT_NO_TEXT',
    `Cannot read ${quoted(path)}: its ${pages === 1 ? 'page holds' : `${pages} pages hold`} no text, ` +
      'but pictures at most, as a scan does. Recognise its letters first, as with ocrmypdf in.pdf out.pdf.',
  )

export const pdfGarbled = (path: string): ExtractError =>
  new ExtractError(
    'INPUT_NO_TEXT',
    `Cannot read ${quoted(path)}: its fonts do not tell which letters their shapes are. ` +
      'Recognise the letters as in a scan, as with ocrmypdf --force-ocr in.pdf out.pdf.',
  )

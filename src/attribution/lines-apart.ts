import { hasLetterOrDigit } from '../collections/has-letter.js'
import type { Analysis } from './syntax/analysis.js'

/** ‘We want our land back’, as a line between paragraphs: somebody’s words, but hardly of whoever spoke last. */
export const isLineOfItsOwn = ({ quotations, doc }: Analysis, own: readonly number[]): boolean => {
  const { open, end, close, block } = quotations[own[0]!]!
  const { start: from, end: to } = doc.blocks[block]!
  const isAlone = own.length === 1 && open === from && close === to
  return isAlone && hasLetterOrDigit(doc.text.charAt(end - 1))
}

/** “When?” is speech where the paragraph before begins with a quotation too. */
export const answers = ({ quotations, doc }: Analysis, index: number): boolean => {
  const before = quotations[index - 1]
  let first = index - 1
  while (quotations[first - 1]?.block === before?.block && first > 0) first--
  return (
    before?.block === quotations[index]!.block - 1 &&
    quotations[first]!.open === doc.blocks[before.block]!.start
  )
}

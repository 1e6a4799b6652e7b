import { type Document, type Mention } from '../../document.js'
import type { Reading } from './edit.js'
import type { DocumentReader } from './rule.js'

/** "Ida Berg⇥Oslo": no name runs over the end of a column. */
export const readColumns: DocumentReader = (doc, mentions) =>
  isTable(doc) ? mentions.flatMap((mention) => columnsOf(doc, mention)) : []

// A tab alone is a space: "said Omar⇥Haddad".
const isTable = ({ text }: Document): boolean => text.includes('\t') && /\t[^\t\n]*\n[^\t\n]*\t/.test(text)

const columnsOf = (
  doc: Document,
  { type, firstToken, endToken, confidence }: Mention,
): readonly Reading[] => {
  const columns: Reading[] = []
  let first = firstToken
  for (let i = firstToken + 1; i <= endToken; i++) {
    if (i < endToken && !opensColumn(doc, i)) continue
    columns.push({ first, end: i, type, confidence })
    first = i
  }
  return columns.length > 1 ? columns : []
}

const opensColumn = ({ text, tokens }: Document, token: number): boolean =>
  text.slice(tokens.ends[token - 1], tokens.starts[token]).includes('\t')

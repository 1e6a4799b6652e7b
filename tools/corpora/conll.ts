import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A name in a text: UTF-16 offsets; type 0 person, 1 place, 2 organisation, 3 another name, 4 nothing we can tell. */
export interface Gold {
  readonly start: number
  readonly end: number
  readonly type: number
}

export const PERSON = 0
export const PLACE = 1
export const ORGANISATION = 2
export const OTHER = 3
export const UNKNOWN = 4

export interface Article {
  readonly corpus: string
  readonly id: string
  readonly text: string
  readonly names: readonly Gold[]
}

/** How the sentences of a corpus of tokens become a text again. */
export interface Joining {
  readonly spaced: boolean
  readonly separator: '\n' | ' '
}

/** `worldwide/<split>.jsonl`: raw text with offsets. */
export const readRaw = (data: string, corpus: string, split: string): Article[] =>
  readFileSync(join(data, 'ner', corpus, `${split}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, entities } = JSON.parse(line) as RawArticle
      const names = entities.flatMap(({ start, end, type, fine }) => {
        const known = toType(type, fine)
        return known === null ? [] : [{ start, end, type: known }]
      })
      return { corpus, id, text, names: names.toSorted((a, b) => a.start - b.start) }
    })

interface RawArticle {
  readonly id: string
  readonly text: string
  readonly entities: readonly {
    readonly start: number
    readonly end: number
    readonly type: string | null
    readonly fine: string
  }[]
}

/** `<split>.conll`, put together into texts; `joining` chooses how for the n-th document. */
export const readTokens = (
  data: string,
  corpus: string,
  split: string,
  joining: (index: number) => Joining,
): Article[] => {
  const path = join(data, 'ner', corpus, `${split}.conll`)
  if (!existsSync(path)) return []
  return toDocuments(readFileSync(path, 'utf8')).map(({ id, sentences }, index) => ({
    corpus,
    id: `${corpus}/${split}/${id}`,
    ...join_(sentences, joining(index)),
  }))
}

type Row = readonly [token: string, tag: string, fine: string]

const SENTENCES_WITHOUT_DOCUMENT = 6

const toDocuments = (file: string): { readonly id: string; readonly sentences: Row[][] }[] => {
  const documents: { id: string; sentences: Row[][] }[] = []
  const marked = file.includes('# doc ')
  let rows: Row[] = []
  const close = (): void => {
    if (rows.length === 0) return
    if (!marked && (documents.at(-1)?.sentences.length ?? Infinity) >= SENTENCES_WITHOUT_DOCUMENT)
      documents.push({ id: String(documents.length), sentences: [] })
    documents.at(-1)!.sentences.push(rows)
    rows = []
  }
  for (const line of file.split('\n')) {
    if (line === '') close()
    else if (line.startsWith('# doc ')) {
      close()
      documents.push({ id: line.slice(6), sentences: [] })
    } else if (!line.startsWith('-DOCSTART-')) {
      const [token, tag, fine] = line.split('\t')
      rows.push([token!, tag!, fine ?? tag!])
    }
  }
  close()
  return documents.filter(({ sentences }) => sentences.length > 0)
}

const join_ = (
  sentences: readonly (readonly Row[])[],
  { spaced, separator }: Joining,
): { text: string; names: Gold[] } => {
  let text = ''
  const names: Gold[] = []
  for (const rows of sentences) {
    if (text !== '') text += separator
    let quotes = 0
    let open: { start: number; tag: string; fine: string } | null = null
    const close = (end: number): void => {
      const type = open && toType(open.tag === 'O' ? null : open.tag.slice(2), open.fine.slice(2))
      if (open && type !== null) names.push({ start: open.start, end, type })
      open = null
    }
    for (const [i, [token, tag, fine]] of rows.entries()) {
      const end = text.length
      if (i > 0 && (spaced || needsSpace(rows[i - 1]![0], token, quotes))) text += ' '
      if (token === '"') quotes++
      const inside = fine.startsWith('I-') || tag.startsWith('I-')
      if (!inside) close(end)
      if (fine.startsWith('B-') || tag.startsWith('B-')) open = { start: text.length, tag, fine }
      text += token
    }
    close(text.length)
  }
  return { text, names }
}

const needsSpace = (last: string, next: string, quotes: number): boolean => {
  if (/^[,.;:!?)\]}%]$|^'s$|^’s$|^n't$|^'(re|ve|ll|d|m)$|^\.\.\.$/.test(next)) return false
  if (/^[([{$£€#]$/.test(last)) return false
  if (next === '"') return quotes % 2 === 0
  if (last === '"') return quotes % 2 === 0
  if (next === '”' || last === '“' || next === "''" || last === '``') return false
  if (next === "'" && /s$/.test(last)) return false
  if (last === '/' || next === '/') return false
  return true
}

const NOT_NAMES = new Set([
  'Date',
  'Money',
  'time',
  'abstract',
  'object',
  'animal',
  'plant',
  'substance',
  'DATE',
])

// Fine types of the Wikipedia corpora that mix names and common nouns.
const toType = (type: string | null, fine: string): number | null => {
  if (type === 'PER') return PERSON
  if (type === 'LOC') return PLACE
  if (type === 'ORG') return ORGANISATION
  if (NOT_NAMES.has(fine)) return null
  return /^(MISC|Misc|NORP|Product|norp)$/.test(fine) ? OTHER : UNKNOWN
}

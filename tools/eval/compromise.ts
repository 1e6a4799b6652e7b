import nlp from 'compromise/three'
import type { Found } from '../scoring/scoring.js'

interface Term {
  readonly text: string
  readonly offset: { readonly start: number; readonly length: number }
}

interface View {
  json(options: object): { readonly terms: readonly Term[] }[]
}

const read = nlp as unknown as (text: string) => { people(): View; places(): View; organizations(): View }

/** What compromise/three finds by itself, the possessive 's taken off as in the corpora. */
export const compromiseNames = (text: string): Found[] => {
  const doc = read(text)
  return [
    ...toFound(text, doc.people(), 'person'),
    ...toFound(text, doc.places(), 'place'),
    ...toFound(text, doc.organizations(), 'organisation'),
  ]
}

const toFound = (text: string, view: View, type: string): Found[] =>
  view.json({ terms: { offset: true, text: true }, offset: true }).flatMap(({ terms }) => {
    const first = terms[0]
    const last = terms.at(-1)
    if (!first || !last) return []
    const end = last.offset.start + last.offset.length
    const bare = /['’]s?$/i.exec(text.slice(first.offset.start, end))
    return [{ type, start: first.offset.start, end: bare ? end - bare[0].length : end }]
  })

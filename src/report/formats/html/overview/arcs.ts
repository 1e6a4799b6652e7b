import { toHtmlLine } from '../../../html-text.js'
import { inCompany, type Pair } from './company.js'

/** Who is named with whom as a drawing: people in a column, an arc between two, the wider the more paragraphs name both. */
export const toArcs = (pairs: readonly Pair[]): string => {
  const people = inCompany(pairs)
  const rows = new Map(people.map((person, row) => [person, row * ROW + ROW / 2]))
  const most = Math.max(...pairs.map(({ paragraphs }) => paragraphs))
  const arcs = pairs.map(({ one, other, paragraphs }) => {
    const [top, bottom] = [rows.get(one)!, rows.get(other)!].sort((a, b) => a - b) as [number, number]
    const radius = (bottom - top) / 2
    const width = Math.min(radius * ROUND, WIDEST).toFixed(1)
    return (
      `<path d="M${NAMES} ${top}A${width} ${radius} 0 0 1 ${NAMES} ${bottom}" ` +
      `stroke-width="${(1 + 5 * Math.sqrt(paragraphs / most)).toFixed(1)}">` +
      `<title>${toHtmlLine(`${one.name} and ${other.name}: ${paragraphs}`)}</title></path>`
    )
  })
  const labels = people.map(
    (person) =>
      `<text x="${NAMES - 12}" y="${rows.get(person)! + 5}">${toLabel(person.name)}</text>` +
      `<circle cx="${NAMES}" cy="${rows.get(person)!}" r="4"/>`,
  )
  const reach = Math.min((people.length * ROW * ROUND) / 2, WIDEST) + 10
  return (
    `<svg class="arcs" viewBox="0 0 ${NAMES + reach} ${people.length * ROW}" role="img" aria-labelledby="together">` +
    `${arcs.join('')}${labels.join('')}</svg>`
  )
}

// In units of the drawing, one of which is about a pixel.
const ROW = 28
const NAMES = 230
const WIDEST = 240
// An arc reaches so much further than half a circle.
const ROUND = 1.5

const LONGEST = 28
const toLabel = (name: string): string => {
  const characters = Array.from(name)
  if (characters.length <= LONGEST) return toHtmlLine(name)
  return `<title>${toHtmlLine(name)}</title>${toHtmlLine(characters.slice(0, LONGEST - 1).join(''))}…`
}

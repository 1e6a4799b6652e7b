import { bottomOf, topOf, type TextRun } from './text-runs.js'

/** Rows at the top and at the bottom of a page that may be heads and feet. */
const EDGE_ROWS = 3
/** Points by which a head may stand higher or lower on another page. */
const LEVEL = 4

/** Pages without what stands in the same place of several: running heads, feet, page numbers. */
export const dropRunningHeads = (pages: readonly (readonly TextRun[])[]): (readonly TextRun[])[] => {
  const edges = pages.map(edgesOf)
  const places = new Map<string, number>()
  for (const rows of edges)
    for (const key of new Set(rows.flatMap(keysOf))) places.set(key, (places.get(key) ?? 0) + 1)
  const fewest = pages.length < 4 ? 2 : 3
  const isHead = (row: readonly TextRun[]): boolean =>
    BROWSER.test(wordsOf(row)) || keysOf(row).some((key) => (places.get(key) ?? 0) >= fewest)
  return pages.map((runs, page) => {
    const heads = new Set(edges[page]!.filter(isHead).flat())
    return heads.size === 0 ? runs : runs.filter((run) => !heads.has(run))
  })
}

const edgesOf = (runs: readonly TextRun[]): TextRun[][] => {
  const rows: TextRun[][] = []
  let bottom = -Infinity
  for (const run of runs.toSorted((a, b) => topOf(a) - topOf(b))) {
    if (topOf(run) >= bottom) rows.push([run])
    else rows.at(-1)!.push(run)
    bottom = Math.max(bottom, bottomOf(run))
  }
  return rows.length <= 2 * EDGE_ROWS ? rows : [...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)]
}

/** The same for "Page 3 of 12" and "Page 4 of 12" at about the same height: a place near a border is on both sides of it. */
const keysOf = (row: readonly TextRun[]): string[] => {
  const text = wordsOf(row).replace(/\d+|\b[ivxlc]+\b/g, '#')
  const place = row[0]!.baseline / LEVEL
  return [`${Math.floor(place)} ${text}`, `${Math.ceil(place)} ${text}`]
}

const wordsOf = (row: readonly TextRun[]): string =>
  row
    .toSorted((a, b) => a.left - b.left)
    .map((run) => run.text)
    .join(' ')

/** What browsers print above and below a page, also a single one: "11/30/26, 5:03 AM Title", "https://a.example 1/2". */
const BROWSER = /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d\d\b|^(?:https?|file):\S+ \d+\/\d+$/

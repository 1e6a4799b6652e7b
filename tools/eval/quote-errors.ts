import { textOf, type Span } from '../../src/document.js'
import { pairQuotations, type Reading } from './quote-readings.js'

const EXAMPLES = 25

export const describeErrors = (gold: readonly Reading[], found: readonly Reading[]): string[] => {
  const kinds = new Map<string, string[]>()
  const add = (kind: string, example: string): void => {
    const list = kinds.get(kind) ?? []
    list.push(example)
    kinds.set(kind, list)
  }
  for (const [i, reading] of gold.entries()) {
    const pairs = pairQuotations(reading, found[i]!)
    const words = (spans: readonly Span[]): string =>
      spans.map((span) => textOf(reading, span)).join(' | ') || 'nobody'
    for (const { gold: wanted, found: got, right } of pairs) {
      if (!got) add('quoted words not found', around(reading.text, wanted.span))
      else if (!right)
        add(
          `wrong speaker (${wanted.how}, found as ${got.how})`,
          `${words(wanted.sources)} ≠ ${words(got.sources)}: ${around(reading.text, wanted.span)}`,
        )
    }
    const paired = new Set(pairs.map((pair) => pair.found))
    for (const quotation of found[i]!.quotations)
      if (!paired.has(quotation))
        add('found but not annotated', `${words(quotation.sources)}: ${around(reading.text, quotation.span)}`)
  }
  return [...kinds]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([kind, examples]) => [
      `${kind}: ${examples.length}`,
      ...spread(examples, EXAMPLES).map((example) => `    ${example}`),
    ])
}

const spread = <T>(items: readonly T[], most: number): T[] =>
  items.filter((_, i) => i % Math.max(1, Math.floor(items.length / most)) === 0).slice(0, most)

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 90), start)}⟦${end - start > 110 ? `${text.slice(start, start + 50)} … ${text.slice(end - 50, end)}` : text.slice(start, end)}⟧${text.slice(end, end + 90)}`.replace(
    /\s+/g,
    ' ',
  )

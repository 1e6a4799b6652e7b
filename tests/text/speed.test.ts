import { expect, test } from 'vitest'
import { createExtractor } from '../../src/index.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { readTurnNames } from '../../src/ner/rules/turn-names.js'
import { toDocument } from '../../src/text/to-document.js'
import { growthOf } from '../cpu.js'

const extract = createExtractor()

// What looks ahead for the end of a column, a dateline or whoever "she" is must not look at the whole text each time.
test.each([
  ['tabs without a line end', '\t', 5000],
  ['paragraphs that could be datelines', '* * *\n\n', 1000],
  ['headings', 'Ana Ruiz\nMayor\n\n', 300],
  ['one sentence of many who speak', '“We,” she said, “won,” she said, ', 100],
])('eight times %s take about eight times as long', async (_, unit, times) => {
  const texts = new Map([times, 8 * times].map((size) => [size, unit.repeat(size)]))
  expect(await growthOf((size) => extract(texts.get(size)!), times)).toBeLessThan(20)
})

test('the mentions of a label are not looked for in the whole of a transcript', async () => {
  const transcriptOf = (turns: number) => {
    const doc = findQuotations(toDocument('RUIZ: We won.\nLEE: No.\n'.repeat(turns / 2)))
    const mentions = doc.quotations.map(({ label, firstToken }) => ({
      ...label!,
      type: 'person' as const,
      firstToken: firstToken - 2,
      endToken: firstToken - 1,
      confidence: 1,
      typeScores: [1, 0, 0] as [number, number, number],
    }))
    return { doc, mentions }
  }
  const transcripts = new Map([1000, 8000].map((turns) => [turns, transcriptOf(turns)]))
  const read = (turns: number): unknown => {
    const { doc, mentions } = transcripts.get(turns)!
    return readTurnNames(doc, mentions)
  }
  expect(transcripts.get(8000)!.mentions).toHaveLength(8000)
  expect(await growthOf(read, 1000)).toBeLessThan(20)
})

import { expect, test } from 'vitest'
import type { Document, Quote, Speaker } from '../../src/document.js'
import { DEFAULT_THRESHOLDS, toThresholds } from '../../src/result/thresholds.js'
import { printedQuotes } from '../../src/result/to-result.js'

const text = 'He said it was late.'

const quote = (kind: Quote['kind'], confidence: number, speaker: Partial<Speaker> | null): Quote => ({
  kind,
  parts: [{ start: 8, end: 19 }],
  content: null,
  cue: null,
  source: null,
  speaker: speaker && {
    entity: 'person-1',
    name: 'Ana Ruiz',
    mention: { start: 0, end: 2 },
    via: 'pronoun',
    confidence: 0.9,
    ...speaker,
  },
  confidence,
})

const printed = (one: Quote, minConfidence: number | null): string => {
  const [found] = printedQuotes({ text, quotes: [one] } as unknown as Document, toThresholds(minConfidence))
  return found ? `${found.speaker?.name ?? 'nobody'} ${found.speaker?.entity ?? 'null'}` : 'nothing'
}

test.each<[string, Quote, number | null, string]>([
  ['indirect speech that is sure', quote('indirect', 0.8, {}), null, 'Ana Ruiz person-1'],
  ['unsure indirect speech', quote('indirect', 0.3, {}), null, 'nothing'],
  ['indirect speech of a doubtful speaker', quote('indirect', 0.8, { confidence: 0.2 }), null, 'nothing'],
  [
    'indirect speech of whom a description doubtfully means',
    quote('indirect', 0.8, { via: 'description', confidence: 0.2 }),
    null,
    'He null',
  ],
  ['the same where all is kept', quote('indirect', 0.3, { confidence: 0.2 }), 0, 'Ana Ruiz person-1'],
  ['quoted words of a doubtful “he”', quote('direct', 0.9, { confidence: 0.2 }), null, 'He null'],
  ['the same where all is kept', quote('direct', 0.9, { confidence: 0.2 }), 0, 'Ana Ruiz person-1'],
  [
    'quoted words of a doubtful speaker from elsewhere',
    quote('direct', 0.9, { mention: null, via: 'context', confidence: 0.2 }),
    null,
    'nobody null',
  ],
  [
    'a name that stands there',
    quote('direct', 0.9, { via: 'name', confidence: 0.2 }),
    null,
    'Ana Ruiz person-1',
  ],
  ['quoted words of nobody', quote('direct', 0.9, null), null, 'nobody null'],
  ['quoted words below a threshold', quote('direct', 0.9, {}), 0.95, 'nothing'],
])('%s', (_, one, minConfidence, expected) => expect(printed(one, minConfidence)).toBe(expected))

test('no threshold stands for one of each kind', () => expect(toThresholds(null)).toEqual(DEFAULT_THRESHOLDS))

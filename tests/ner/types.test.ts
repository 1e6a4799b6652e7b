import { expect, test } from 'vitest'
import { wordOf, type Mention } from '../../src/document.js'
import { toWeights } from '../../src/learning/feature-weights.js'
import { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { cuesIn } from '../../src/ner/types/type-cues.js'
import { namesIn } from '../../src/ner/types/names-in-text.js'
import { createTypeReader } from '../../src/ner/types/read-types.js'
import { openResources } from '../../src/resources/node.js'
import { toDocument } from '../../src/text/to-document.js'

const tagger = new CrfTagger(openResources().names())

/** The mention of each name, as unsure as its scores say. */
const marked = (text: string, names: Readonly<Record<string, Mention['typeScores']>>) => {
  const doc = toDocument(text)
  const mentions = Object.entries(names).flatMap(([name, typeScores]) =>
    Array.from(text.matchAll(new RegExp(`\\b${name}\\b`, 'g')), ({ index, 0: { length } }) => {
      const end = index + length
      const tokens = Array.from({ length: doc.tokens.count }, (_, i) => i)
      const inside = tokens.filter((i) => doc.tokens.starts[i]! >= index && doc.tokens.ends[i]! <= end)
      const type = (['person', 'place', 'organisation'] as const)[
        typeScores.indexOf(Math.max(...typeScores))
      ]!
      return {
        type,
        start: index,
        end,
        firstToken: inside[0]!,
        endToken: inside.at(-1)! + 1,
        confidence: 0.5,
        typeScores,
      }
    }),
  )
  return { doc, mentions: mentions.toSorted((a, b) => a.start - b.start) }
}

const UNSURE = [0.5, 0.3, 0.15] as const

test.each<[string, Readonly<Record<string, Mention['typeScores']>>, string]>([
  ['He lived in Quorl. Rain fell in Quorl, and roads from Quorl to Odda closed.', {}, 'place'],
  ['Ana Quorl left. Quorl was glad.', { 'Ana Quorl': [0.97, 0, 0] }, 'person'],
])('Quorl in %j is a %3$s', (text, others, type) => {
  const { doc, mentions } = marked(text, { ...others, '(?<!Ana )Quorl': UNSURE })
  const read = createTypeReader(openResources().names().types)(doc, mentions)
  expect(read.map((mention) => mention.type)).toEqual(mentions.map(() => type))
})

test('without weights all stays as the tagger has it', () => {
  const { doc, mentions } = marked('Quorl shares fell.', { Quorl: UNSURE })
  expect(createTypeReader(new Int32Array(0))(doc, mentions)).toBe(mentions)
})

test('a name of which the tagger is sure stays, whatever the weights say', () => {
  const { doc, mentions } = marked('Quorl shares fell.', { Quorl: [0.99, 0, 0.01] })
  const weights = toWeights(new Map([['t|2', 15]]))
  expect(createTypeReader(weights.slots)(doc, mentions)).toEqual(mentions)
})

test('what is likely none of the three is hardly a name', () => {
  const { doc, mentions } = marked('Quorl shares fell.', { Quorl: UNSURE })
  const [quorl] = createTypeReader(toWeights(new Map([['t|3', 9]])).slots)(doc, mentions)
  expect(quorl!.confidence).toBeLessThan(0.01)
})

test('a name knows the longer names it is part of, its neighbour in a row and what it is short for', () => {
  const { doc, mentions } = marked('Ana Quorl met Borl, Odda and the Rescue Fund (RF). Quorl left.', {
    'Ana Quorl': [0.9, 0, 0],
    Borl: [0.2, 0.5, 0.1],
    Odda: [0.1, 0.8, 0],
    'Rescue Fund': [0, 0, 0.9],
    RF: [0.3, 0, 0.3],
    '(?<!Ana )Quorl': UNSURE,
  })
  const names = namesIn(doc, mentions)
  const of = (text: string) =>
    names.filter(({ mention }) => doc.text.slice(mention.start, mention.end) === text)
  expect(of('Borl')[0]!.beside?.start).toBe(of('Odda')[0]!.mention.start)
  expect(of('Quorl')[0]!.closing).toEqual([0.9, 0, 0])
  expect(of('RF')[0]!.whole?.typeScores).toEqual([0, 0, 0.9])
})

test.each([
  ['in Quorl.', 'at Quorl.'],
  ["Quorl's mayor", "Quorl's roof"],
  ['the airline Quorl said it', 'airline the Quorl said it'],
  ['the town of Quorl.', 'the roof of Quorl.'],
  ['Mr . Quorl left', 'Ray . Quorl left'],
  ['Quorl, 34', 'Quorl, 345'],
])('%j has other cues than %j', (one, other) => expect(cuesAt(one)).not.toBe(cuesAt(other)))

/** The cues beside Quorl. */
const cuesAt = (text: string): number => {
  const doc = toDocument(text)
  const quorl = Array.from(doc.tokens.formOf, (_, i) => wordOf(doc, i)).indexOf('Quorl')
  return cuesIn(doc)(quorl, quorl + 1)
}

test('confidence stays between nought and one', () => {
  for (const { confidence } of tagger.tag(
    toDocument('Quorl met Ana Ruiz in Odda, and IRC said Borl left Quorl.'),
  )) {
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThan(1)
  }
})

import { describe, expect, test } from 'vitest'
import { ENTITY_TYPES, textOf } from '../../../src/document.js'
import { CrfTagger } from '../../../src/ner/crf/crf-tagger.js'
import { LABELS, labelOf, OUTSIDE, SINGLE } from '../../../src/ner/crf/labels.js'
import { createNeuralTagger } from '../../../src/ner/neural/neural-tagger.js'
import type { Network } from '../../../src/ner/neural/network.js'
import { openResources } from '../../../src/resources/node.js'
import { toDocument } from '../../../src/text/to-document.js'

const VOCABULARY = ['[UNK]', '[CLS]', '[SEP]', 'qatar', 'in', '.']

/** Sure that "qatar" is an organisation, and of nothing else. */
const networkOf = (share: number): Network => ({
  vocabulary: VOCABULARY.join('\n'),
  settings: { version: 'test', share, pooling: 0, calibration: [1, 0] },
  score: (pieces, _, places) => {
    const scores = new Float32Array(places.length * LABELS)
    for (const [k, place] of places.entries()) {
      const label =
        VOCABULARY[pieces[place]!] === 'qatar'
          ? labelOf(ENTITY_TYPES.indexOf('organisation'), SINGLE)
          : OUTSIDE
      scores[k * LABELS + label] = 20
    }
    return Promise.resolve(scores)
  },
})

const names = async (text: string, share: number): Promise<string[]> => {
  const doc = toDocument(text)
  const [mentions] = await createNeuralTagger(openResources().names(), networkOf(share)).tag([doc])
  return mentions!.map((mention) => `${mention.type} ${textOf(doc, mention)}`)
}

describe('two opinions of a name that is in doubt', () => {
  test.each([
    ['the network alone', 1, ['person Ana Ruiz', 'organisation Qatar']],
    ['the network first', 0.9, ['person Ana Ruiz', 'organisation Qatar']],
    ['the built-in tagger alone', 0, ['person Ana Ruiz', 'organisation Qatar Okri']],
    ['the built-in tagger first', 0.1, ['person Ana Ruiz', 'organisation Qatar Okri']],
  ])('%s', async (_, share, expected) =>
    expect(await names('Ana Ruiz met Qatar Okri.', share)).toEqual(expected),
  )
})

const broken: Network = { ...networkOf(0.5), score: () => Promise.reject(new Error('out of memory')) }

test('a network that says nothing of use fails, and no name is lost unseen', async () => {
  const { tag } = createNeuralTagger(openResources().names(), broken)
  await expect(tag([toDocument('Ana Ruiz met Qatar Okri.')])).rejects.toThrow('out of memory')
})

test.each([
  'Ana Ruiz lives in Qatar.',
  'It rained.',
  '',
  '10,000 20,000 30,000 2019 2020',
  '12 34 5,6 $12 10%',
])('the network is not asked where the built-in tagger is sure: %s', async (text) => {
  const names = openResources().names()
  const doc = toDocument(text)
  const [found] = await createNeuralTagger(names, broken).tag([doc])
  expect(found!.map(({ start, end, type }) => [start, end, type])).toEqual(
    new CrfTagger(names).tag(doc).map(({ start, end, type }) => [start, end, type]),
  )
})

/** How many pieces the network reads for a text, in windows of at most 160. */
const piecesFor = async (text: string): Promise<number> => {
  const network = networkOf(0.5)
  let read = 0
  const score: Network['score'] = (pieces, shapes, places) => {
    expect(pieces.length).toBeLessThanOrEqual(160)
    read += pieces.length
    return network.score(pieces, shapes, places)
  }
  await createNeuralTagger(openResources().names(), { ...network, score }).tag([toDocument(text)])
  return read
}

const FIGURES = Array.from({ length: 500 }, (_, i) => `${(i * 7919) % 10_000} ${i / 10} ${1990 + (i % 30)}`)

test.each([
  ['a page of figures', FIGURES.join('\n'), 0],
  ['figures in one line', FIGURES.join(' '), 0],
  ['one very long word', 'x'.repeat(200_000), 160],
  ['one very long word in capitals', 'X'.repeat(200_000), 160],
  ['a line of names without an end', 'Qatar Okri '.repeat(1000), 4000],
  ['twice that line, in twice the time', 'Qatar Okri '.repeat(2000), 8000],
])('%s: what the network reads is no more than the words call for', async (_, text, most) =>
  expect(await piecesFor(text)).toBeLessThanOrEqual(most),
)

test('documents are read each by itself, in their order', async () => {
  const texts = ['Ana Ruiz met Qatar Okri.', '', 'It rained.', 'Qatar Ruiz left.']
  const { tag } = createNeuralTagger(openResources().names(), networkOf(0.5))
  const together = await tag(texts.map((text) => toDocument(text)))
  for (const [i, text] of texts.entries()) expect(await tag([toDocument(text)])).toEqual([together[i]])
})

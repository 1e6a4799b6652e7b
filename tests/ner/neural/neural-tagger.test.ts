import { describe, expect, test } from 'vitest'
import { ENTITY_TYPES, textOf } from '../../../src/document.js'
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
  score: (pieces) => {
    const scores = new Float32Array(pieces.length * LABELS)
    for (const [place, piece] of pieces.entries()) {
      const label =
        VOCABULARY[piece] === 'qatar' ? labelOf(ENTITY_TYPES.indexOf('organisation'), SINGLE) : OUTSIDE
      scores[place * LABELS + label] = 20
    }
    return Promise.resolve(scores)
  },
})

const names = async (text: string, share: number): Promise<string[]> => {
  const doc = toDocument(text)
  const [mentions] = await createNeuralTagger(openResources().names(), networkOf(share)).tag([doc])
  return mentions!.map((mention) => `${mention.type} ${textOf(doc, mention)}`)
}

describe('two opinions of a name', () => {
  test.each([
    ['the network alone', 1, ['organisation Qatar']],
    ['the network first', 0.9, ['organisation Qatar']],
    ['the built-in tagger alone', 0, ['person Ana Ruiz', 'place Qatar']],
    ['the built-in tagger first', 0.1, ['person Ana Ruiz', 'place Qatar']],
  ])('%s', async (_, share, expected) =>
    expect(await names('Ana Ruiz lives in Qatar.', share)).toEqual(expected),
  )
})

test('a network that says nothing of use fails, and no name is lost unseen', async () => {
  const broken: Network = { ...networkOf(0.5), score: () => Promise.reject(new Error('out of memory')) }
  const { tag } = createNeuralTagger(openResources().names(), broken)
  await expect(tag([toDocument('Ana Ruiz left.')])).rejects.toThrow('out of memory')
})

test('documents are read each by itself, in their order', async () => {
  const texts = ['Ana Ruiz lives in Qatar.', '', 'It rained.', 'In Qatar it rained.']
  const { tag } = createNeuralTagger(openResources().names(), networkOf(0.5))
  const together = await tag(texts.map((text) => toDocument(text)))
  for (const [i, text] of texts.entries()) expect(await tag([toDocument(text)])).toEqual([together[i]])
})

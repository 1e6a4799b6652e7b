import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENTITY_TYPES, type Document } from '../../src/document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { toMarked } from './marked.js'

const WORDS = [
  'Ana',
  'Ruiz',
  'RUIZ',
  "Ruiz's",
  'J.',
  'de',
  'UN',
  '(WHO)',
  '“Bo”',
  'Bank',
  'of',
  'Kyiv',
  'the',
  'Jr.',
  '-',
  "'",
  '👩',
  'Al-X',
  '…',
]

const marked = fc
  .array(
    fc.tuple(
      fc.constantFrom('P', 'L', 'O'),
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(' said. ', ', the mayor of ', ' (', ') ', '\n\n', ' and '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.map(([type, words, after]) => `[${type} ${words.join(' ')}]${after}`).join(''))

const score = fc.double({ min: 0, max: 1, noNaN: true })

const documents = fc
  .tuple(marked, fc.array(fc.tuple(score, score, score), { minLength: 12, maxLength: 12 }))
  .map(([text, scores]): Document => {
    const doc = toMarked(text)
    return {
      ...doc,
      mentions: doc.mentions.map((mention, i) => {
        const typeScores = scores[i]!
        return { ...mention, typeScores, confidence: typeScores[ENTITY_TYPES.indexOf(mention.type)]! }
      }),
    }
  })

test('every mention belongs to one entity of its type, the most mentioned come first, and nothing is changed', () => {
  fc.assert(
    fc.property(documents, (doc) => {
      const before = JSON.stringify(doc.mentions)
      const found = findEntities(doc)
      const owners = found.entities.flatMap(({ mentions }) => [...mentions])
      expect(owners.toSorted((a, b) => a - b)).toEqual(found.mentions.map((_, i) => i))
      for (const type of ENTITY_TYPES) {
        const entities = found.entities.filter((entity) => entity.type === type)
        expect(entities.map(({ id }) => id)).toEqual(entities.map((_, i) => `${type}-${i + 1}`))
        const counts = entities.map(({ mentions }) => mentions.length)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
        for (const { mentions } of entities)
          for (const index of mentions) expect(found.mentions[index]!.type).toBe(type)
      }
      for (const { name, aliases, confidence } of found.entities) {
        expect(name).not.toBe('')
        expect(aliases).not.toContain(name)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
      expect(JSON.stringify(doc.mentions)).toBe(before)
      expect(findEntities(doc)).toEqual(found)
    }),
    { numRuns: 300 },
  )
})

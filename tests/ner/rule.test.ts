import { expect, test } from 'vitest'
import { wordOf, type Mention } from '../../src/document.js'
import {
  atWords,
  createPlaceFinder,
  ofDocument,
  ofMentions,
  ofPlaces,
  together,
  type Rule,
} from '../../src/ner/rules/rule.js'
import { toDocument } from '../../src/text/to-document.js'

const doc = toDocument('The firm Acme met the son of a firm.')
const mention = (type: Mention['type'], firstToken: number): Mention => ({
  type,
  start: doc.tokens.starts[firstToken]!,
  end: doc.tokens.ends[firstToken]!,
  firstToken,
  endToken: firstToken + 1,
  confidence: 1,
  typeScores: [0, 0, 1],
})

const none = (): [] => []
const asksFirm = atWords((word) => word === 'firm', none)
const asksNouns = ofPlaces((word) => /^(?:firm|son)$/.test(word), none)

test('one walk finds the places of the words that each rule asks for', () => {
  const places = createPlaceFinder([asksFirm, ofDocument(none), asksNouns, asksFirm])(doc)
  expect(places.map((tokens) => tokens.map((token) => wordOf(doc, token)))).toEqual([
    ['firm', 'firm'],
    [],
    ['firm', 'son', 'firm'],
    ['firm', 'firm'],
  ])
})

test('what a word is asked is asked once for all its places and texts', () => {
  const asked: string[] = []
  const rule = atWords((word) => asked.push(word) < 0, none)
  const findPlaces = createPlaceFinder([rule])
  findPlaces(doc)
  findPlaces(doc)
  expect(asked.filter((word) => word === 'firm')).toHaveLength(1)
})

test('a rule is offered the mentions of its types, or all of them', () => {
  const mentions = [mention('organisation', 2), mention('person', 5)]
  const seenBy = (make: (read: Parameters<typeof ofMentions>[0]) => Rule): number[] => {
    const seen: number[] = []
    make((_, { firstToken }) => {
      seen.push(firstToken)
      return []
    }).read(doc, mentions, [])
    return seen
  }
  expect(seenBy((read) => ofMentions(read))).toEqual([2, 5])
  expect(seenBy((read) => ofMentions(read, 'person', 'place'))).toEqual([5])
})

test('rules of one row see the same mentions and places', () => {
  const rule = together(
    ofMentions((_, { firstToken: first }) => [{ first, end: first + 1, type: null }]),
    atWords(
      (word) => word === 'son',
      (_, first) => [{ first, end: first + 1, type: 'person' }],
    ),
  )
  const [places] = createPlaceFinder([rule])(doc)
  expect(rule.read(doc, [mention('place', 2)], places!).map(({ first }) => first)).toEqual([2, 5])
})

import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/find-entities.js'
import { wordsToHead } from '../../src/speakers/descriptor-index.js'
import { toMarked } from '../entities/marked.js'

// Entries that are written otherwise in texts than in the lists, where they are folded.
test.each([
  ['Doña is a form of address', '[P Doña Ana Ruiz] spoke. [P Ana Ruiz] left.', 'Ana Ruiz'],
  ['a surname can be a word for a person', '[P Son Heung-min] scored.', 'Son Heung-min'],
  ['dots are none', '[L United States of America] is the [L U.S. of A].', 'United States of America'],
  [
    'the programme of the UN',
    '[O World Food Programme] and [O UN World Food Program]',
    'UN World Food Program',
  ],
  [
    'a possessive in a name',
    '[O Unicef] is the [O United Nations Children’s Fund].',
    'United Nations Children’s Fund',
  ],
  [
    'a hyphen in a word',
    '[O Pact for Co-operation] is the [O Pact for Cooperation].',
    'Pact for Co-operation',
  ],
  [
    'a tail whose sound is written in two letters',
    '[L Altai Mountains] are the [L Altai].',
    'Altai Mountains',
  ],
])('%s: %s', (_, text, name) => {
  expect(findEntities(toMarked(text)).entities.map((entity) => entity.name)).toEqual([name])
})

test.each([
  ['the Health Centre', 'the Health Center'],
  ['the Organisation', 'the organization'],
  ['Defence Minister', 'defense minister'],
  ['the PM', 'the Prime Minister'],
])('"%s" and "%s" are looked up alike', (left, right) => {
  expect(wordsToHead(left)).toEqual(wordsToHead(right))
})

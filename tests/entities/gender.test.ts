import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/find-entities.js'
import { toMarked } from './marked.js'

const genderIn = (marked: string): string | null => findEntities(toMarked(marked)).entities[0]!.gender

test.each([
  ['Mr [P Doe] left.', 'he'],
  ['Mrs. [P Doe] left.', 'she'],
  ['Ms [P James Doe] left.', 'she'],
  ['[P Mrs Doe] left.', 'she'],
  ['[P Nakato], a spokeswoman for the police, left.', 'she'],
  ['Chairman [P Nakato] left.', 'he'],
  ['[P Robert Doe] left.', 'he'],
  ['[P Mary Doe] left.', 'she'],
  ['[P Volodymyr Zelenskyy] left.', 'he'],
  ['[P Anzhela Petrovna] left.', 'she'],
  ['[P Nakato] said she would go.', 'she'],
  ['[P Nakato] left. He was late.', 'he'],
  ['[P Nakato] met [P Okello]. He was late.', null],
  ['[P Nakato] said: "He is late."', null],
  ['[P Nakato] left.\n\nHe was late.', null],
  ['The [P Obamas] left.', 'they'],
  ['[P Nakato] left.', null],
])('pronoun of the first person in %j: %j', (text, expected) => expect(genderIn(text)).toBe(expected))

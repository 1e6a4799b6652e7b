import { expect, test } from 'vitest'
import { createEntityFinder } from '../../src/entities/find-entities.js'
import { toMarked } from './marked.js'

const find = createEntityFinder([
  { name: 'Ana Ruiz', type: 'person', aliases: ['The Fox', 'A. R. Solano'] },
  { name: 'BLF', type: 'organisation', aliases: ['Border Lake Fund'] },
])

test.each([
  ['[P The Fox] spoke. [P A. R. Solano] left.', ['Ana Ruiz = The Fox = A. R. Solano']],
  ['The [O Border Lake Fund] grew.', ['BLF = Border Lake Fund']],
  ['[L BLF] is a place.', ['BLF']],
  ['[P Tom Lee] spoke.', ['Tom Lee']],
])('the names that the user listed in %j: %j', (marked, expected) =>
  expect(find(toMarked(marked)).entities.map(({ name, aliases }) => [name, ...aliases].join(' = '))).toEqual(
    expected,
  ),
)

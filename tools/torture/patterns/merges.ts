import type { MergeOptions } from '../../../src/schema/merge.js'
import type { Entity, Result } from '../../../src/schema/result.js'
import { toEntity, toResult } from '../results.js'
import { listOf, type Pattern } from './pattern.js'

export interface Merged {
  readonly results: readonly Result[]
  readonly options: MergeOptions
}

type Lists = Pick<Partial<Result>, 'people' | 'places' | 'organisations'>

const merged = (count: number, lists: (i: number) => Lists, options: MergeOptions = {}): Merged => ({
  results: listOf(count, (i) => toResult(`d${i}`, lists(i))),
  options,
})

const person = (name: string, more?: Partial<Entity>): Entity => toEntity(name, 'person-1', more)
const other = (name: string): Entity => toEntity(name, 'person-2')
const body = (name: string, more?: Partial<Entity>): Entity => toEntity(name, 'organisation-1', more)

const pairs = (count: number, pair: (i: number) => [string, string]): [string, string][] =>
  listOf(count, pair)
const root = (n: number): number => Math.ceil(Math.sqrt(n))
const letters = (i: number): string => i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)

/** So many documents, most with one entity. */
export const MERGE_PATTERNS: readonly Pattern<Merged>[] = [
  ['one name', (n) => merged(n, () => ({ people: [person('Ana Ruiz')] }))],
  ['names that differ', (n) => merged(n, (i) => ({ people: [person(`Zork${i} Qu${i}`)] }))],
  ['one surname', (n) => merged(n, (i) => ({ people: [person(`Zork${letters(i)} Ruiz`)] }))],
  ['one given name', (n) => merged(n, (i) => ({ people: [person(`Ana Zork${letters(i)}`)] }))],
  [
    'initials',
    (n) => merged(n, (i) => ({ people: [person(`${'ABCDEFGH'[i % 8]!}. Zork${letters(i >> 3)}`)] })),
  ],
  ['single names', (n) => merged(n, (i) => ({ people: [person(`Zork${letters(i >> 1)}`)] }))],
  [
    'longer and shorter names',
    (n) => merged(n, (i) => ({ people: [person(i % 2 ? 'Ana Ruiz' : `Ana Qu${letters(i)} Ruiz`)] })),
  ],
  [
    'one alias of names that differ',
    (n) => merged(n, (i) => ({ people: [person(`Zork${letters(i)} Qu`, { aliases: ['Ana Maria Ruiz'] })] })),
  ],
  [
    'one alias of bodies that differ',
    (n) =>
      merged(n, (i) => ({
        organisations: [body(`Zork${letters(i)} Union`, { aliases: ['Lisbon Trade Union'] })],
      })),
  ],
  [
    'a chain of aliases',
    (n) =>
      merged(n, (i) => ({
        people: [person(`Ana Zork${letters(i)}`, { aliases: [`Ana Zork${letters(i + 1)}`] })],
      })),
  ],
  [
    'many aliases of one',
    (n) =>
      merged(1, () => ({
        people: [person('Ana Ruiz', { aliases: listOf(n, (i) => `Ana Zork${letters(i)}`) })],
      })),
  ],
  [
    'many aliases of one long name',
    (n) =>
      merged(1, () => ({
        organisations: [
          body(`Zork ${listOf(n / 4, letters).join(' ')} Union`, {
            aliases: listOf(n / 2, (i) => `Zork${letters(i)} Bank`),
          }),
        ],
      })),
  ],
  [
    'one role',
    (n) => merged(n, (i) => ({ people: [person(`Zork${letters(i >> 2)}`, { roles: ['mayor'] })] })),
  ],
  [
    'many roles',
    (n) => merged(n, (i) => ({ people: [person('Ana', { roles: [`mayor of Zork${letters(i)}`] })] })),
  ],
  ['acronyms', (n) => merged(n, () => ({ organisations: [body('ZTU')] }))],
  [
    'acronyms of many',
    (n) => merged(n, (i) => ({ organisations: [i % 2 ? body('ZTU') : body(`Z${letters(i)} Trade Union`)] })),
  ],
  [
    'acronyms explained',
    (n) => merged(n, (i) => ({ organisations: [body(`Z${letters(i)} Trade Union`, { aliases: ['ZTU'] })] })),
  ],
  ['common bodies', (n) => merged(n, () => ({ organisations: [body('Ministry of Health')] }))],
  [
    'parts of bodies',
    (n) => merged(n, (i) => ({ organisations: [body(i % 2 ? 'Zork' : `Zork Qu${letters(i)} Group`)] })),
  ],
  [
    'places that are bodies',
    (n) =>
      merged(n, (i) =>
        i % 2 ? { places: [toEntity('Zork', 'place-1')] } : { organisations: [body('Zork')] },
      ),
  ],
  [
    'all in one document',
    (n) =>
      merged(1, () => ({ people: listOf(n, (i) => toEntity(`Ana Zork${letters(i)}`, `person-${i + 1}`)) })),
  ],
  [
    'one name in one document',
    (n) => merged(1, () => ({ people: listOf(n, (i) => toEntity('Ana Ruiz', `person-${i + 1}`)) })),
  ],
  [
    'one name, twice a document',
    (n) => merged(n, () => ({ people: [person('Ana Ruiz'), other('Ana Ruiz')] })),
  ],
  ['a name of one long word', (n) => merged(2, () => ({ people: [person('Zork'.repeat(n))] }))],
  ['a name of many words', (n) => merged(2, () => ({ people: [person('Zork '.repeat(n).trim())] }))],
  ['a body of many words', (n) => merged(2, () => ({ organisations: [body(`${'Zork '.repeat(n)}Union`)] }))],
  [
    'documents of one id',
    (n) => ({ results: listOf(n, () => toResult('d', { people: [person('Ana Ruiz')] })), options: {} }),
  ],
  [
    'two names kept apart',
    (n) =>
      merged(n, () => ({ people: [person('Ana Ruiz'), other('Ana Maria Ruiz')] }), {
        different: [['Ana Ruiz', 'Ana Maria Ruiz']],
      }),
  ],
  [
    'two names kept apart again and again',
    (n) =>
      merged(n, () => ({ people: [person('Ana Ruiz'), other('Ana Maria Ruiz')] }), {
        different: pairs(n, () => ['Ana Ruiz', 'Ana Maria Ruiz']),
      }),
  ],
  [
    'one kept apart from many',
    (n) =>
      merged(n, (i) => ({ people: [person(`Zork${letters(i)} Qu`)] }), {
        different: pairs(n, (i) => ['Zorkq Qu', `Zork${letters(i + 1)} Qu`]),
      }),
  ],
  [
    'a chain kept apart',
    (n) =>
      merged(n, (i) => ({ people: [person(`Zork${letters(i)} Qu`)] }), {
        different: pairs(n, (i) => [`Zork${letters(i)} Qu`, `Zork${letters(i + 1)} Qu`]),
      }),
  ],
  [
    'all of some kept apart',
    (n) =>
      merged(n, (i) => ({ people: [person(`Zork${letters(i % root(n))} Qu`)] }), {
        different: pairs(n, (i) => [
          `Zork${letters(i % root(n))} Qu`,
          `Zork${letters(Math.floor(i / root(n)) + root(n))} Qu`,
        ]),
      }),
  ],
  [
    'one the same as many',
    (n) =>
      merged(n, (i) => ({ people: [person(`Zork${letters(i)} Qu`)] }), {
        same: pairs(n, (i) => ['Zorkq Qu', `Zork${letters(i + 1)} Qu`]),
      }),
  ],
  [
    'one of many documents the same as many',
    (n) =>
      merged(n, (i) => ({ people: [person('Ana Ruiz'), other(`Zork${letters(i)} Qu`)] }), {
        same: pairs(n, (i) => ['Ana Ruiz', `Zork${letters(i)} Qu`]),
      }),
  ],
  [
    'a chain of the same',
    (n) =>
      merged(n, (i) => ({ people: [person(`Zork${letters(i)} Qu`)] }), {
        same: pairs(n, (i) => [`Zork${letters(i)} Qu`, `Zork${letters(i + 1)} Qu`]),
      }),
  ],
  [
    'the same and apart',
    (n) =>
      merged(n, (i) => ({ people: [person(`Zork${letters(i)} Qu`), other(`Qu${letters(i)} Zork`)] }), {
        same: pairs(n, (i) => ['Zorkq Qu', `Zork${letters(i)} Qu`]),
        different: pairs(n, (i) => ['Zorkq Qu', `Qu${letters(i)} Zork`]),
      }),
  ],
  [
    'decisions on nobody',
    (n) =>
      merged(1, () => ({ people: [person('Ana Ruiz')] }), { same: pairs(n, (i) => [`Zork${i}`, `Qu${i}`]) }),
  ],
]

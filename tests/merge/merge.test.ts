import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeResults, planMerge } from '../../src/merge/merge.js'
import { MergedEntitySchema, type MergeOptions } from '../../src/schema/merge.js'
import { toResult, type Listed } from './results.js'

/** Merges documents a, b, c …: "name = alias (documents)". */
const merged = async (documents: readonly Listed[], options?: MergeOptions): Promise<string[]> => {
  const results = documents.map((listed, i) => toResult('abcdefgh'.charAt(i), listed))
  const entities = await mergeResults(results, options)
  return entities.map(
    ({ name, aliases, documents: in_ }) =>
      `${[name, ...aliases].join(' = ')} (${in_.map(({ id }) => id).join(' ')})`,
  )
}

const people = (...documents: string[][]): Listed[] => documents.map((list) => ({ people: list }))
const places = (...documents: string[][]): Listed[] => documents.map((list) => ({ places: list }))
const bodies = (...documents: string[][]): Listed[] => documents.map((list) => ({ organisations: list }))

test.each<[string, Listed[], string[]]>([
  ['one name', people(['Ana Ruiz'], ['Ana Ruiz']), ['Ana Ruiz (a b)']],
  ['accents and capitals', people(['José Muñoz'], ['JOSE MUNOZ']), ['José Muñoz = JOSE MUNOZ (a b)']],
  [
    'spellings',
    people(['Volodymyr Zelenskyy'], ['Volodymyr Zelensky']),
    ['Volodymyr Zelenskyy = Volodymyr Zelensky (a b)'],
  ],
  ['a middle name', people(['John Smith'], ['John Adam Smith']), ['John Adam Smith = John Smith (a b)']],
  [
    'two middle names are two people, and the plain name is neither',
    people(['John Smith'], ['John Adam Smith'], ['John Ben Smith']),
    ['John Adam Smith (b)', 'John Ben Smith (c)', 'John Smith (a)'],
  ],
  ['people of one surname', people(['John Smith'], ['Mary Smith']), ['John Smith (a)', 'Mary Smith (b)']],
  [
    'fathers and sons',
    people(['John Smith Sr'], ['John Smith Jr']),
    ['John Smith Jr (b)', 'John Smith Sr (a)'],
  ],
  ['a surname alone is too little', people(['John Smith'], ['Smith']), ['John Smith (a)', 'Smith (b)']],
  ['surnames alone are too little', people(['Smith'], ['Smith']), ['Smith (a)', 'Smith (b)']],
  ['a surname with the same role', people(['Kabila: President'], ['Kabila: President']), ['Kabila (a b)']],
  [
    'a surname with the office of the only one who holds it',
    people(['Obama: President'], ['Barack Obama = Obama: President'], ['Michelle Obama: First Lady']),
    ['Barack Obama = Obama (a b)', 'Michelle Obama (c)'],
  ],
  [
    'a surname with the office of one who has two full names',
    people(['Obama: President'], ['Barack Obama: President'], ['Barack Hussein Obama: President']),
    ['Barack Hussein Obama = Barack Obama = Obama (a b c)'],
  ],
  [
    'a surname with an office that two hold',
    people(['Bush: President'], ['George Bush: President'], ['Jeb Bush: President']),
    ['Bush (a)', 'George Bush (b)', 'Jeb Bush (c)'],
  ],
  [
    'an office that many hold is too little',
    people(['Johnson: Senator'], ['Tim Johnson: Senator']),
    ['Johnson (a)', 'Tim Johnson (b)'],
  ],
  [
    'a president of a company is too little',
    people(['Ruiz: president'], ['Ana Ruiz: president']),
    ['Ana Ruiz (b)', 'Ruiz (a)'],
  ],
  ['initials are too little', people(['John Smith'], ['J. Smith']), ['J. Smith (b)', 'John Smith (a)']],
  [
    'what one document keeps apart',
    people(['John Smith', 'John A. Smith'], ['John Smith']),
    ['John Smith (a b)', 'John A. Smith (a)'],
  ],
  [
    'names of one country',
    places(['US = America'], ['United States'], ['U.S.']),
    ['United States = America = US = U.S. (a b c)'],
  ],
  ['Kyiv and Kiev', places(['Kyiv'], ['Kiev']), ['Kiev = Kyiv (a b)']],
  [
    'a headline',
    places(['WALL STREET'], ['WALL STREET'], ['Wall Street']),
    ['Wall Street = WALL STREET (a b c)'],
  ],
  ['an acronym that everybody knows', bodies(['BBC'], ['BBC']), ['BBC (a b)']],
  [
    'a department of a country',
    bodies(['US Department of Justice'], ['U.S. Department of Justice']),
    ['U.S. Department of Justice = US Department of Justice (a b)'],
  ],
  ['a party', bodies(['Tory'], ['Tory'], ['Conservatives']), ['Conservatives = Tory (a b c)']],
  ['company suffixes', bodies(['Acme Corp.'], ['Acme Inc']), ['Acme Corp. = Acme Inc (a b)']],
  ['a known acronym', bodies(['United Nations'], ['UN']), ['United Nations = UN (a b)']],
  [
    'an acronym that one document explains',
    bodies(['National Grain Authority = NGA'], ['NGA']),
    ['National Grain Authority = NGA (a b)'],
  ],
  [
    'an acronym that two explain differently',
    bodies(['National Grain Authority = NGA'], ['Northern Gas Alliance = NGA'], ['NGA']),
    ['National Grain Authority = NGA (a)', 'Northern Gas Alliance = NGA (b)', 'NGA (c)'],
  ],
  [
    'bodies that every country has',
    bodies(['Ministry of Health'], ['Ministry of Health']),
    ['Ministry of Health (a)', 'Ministry of Health (b)'],
  ],
  [
    'a name in two types',
    [{ places: ['White House'] }, { organisations: ['White House'] }],
    ['White House (a b)'],
  ],
  [
    'a club and its town',
    [{ places: ['Kharkiv'] }, { organisations: ['Kharkiv'] }],
    ['Kharkiv (b)', 'Kharkiv (a)'],
  ],
])('%s', async (_, documents, expected) =>
  expect((await merged(documents)).toSorted()).toEqual(expected.toSorted()),
)

test('a role in capitals is told as the others write it', async () => {
  const results = ['PRESIDENT', 'President'].map((role, i) =>
    toResult(`${i}`, { people: [`Ana Ruiz: ${role}`] }),
  )
  expect((await mergeResults(results))[0]!.roles).toEqual(['President'])
})

test.each<[string, Listed[], number, string[]]>([
  ['initials', people(['John Smith'], ['J. Smith']), 0.7, ['John Smith = J. Smith (a b)']],
  ['short given names', people(['Robert Smith'], ['Bob Smith']), 0.85, ['Robert Smith = Bob Smith (a b)']],
  ['surnames', people(['John Smith'], ['Smith']), 0.6, ['John Smith = Smith (a b)']],
  [
    'surnames of two',
    people(['John Smith'], ['Smith'], ['Ann Smith']),
    0.6,
    ['Ann Smith (c)', 'John Smith (a)', 'Smith (b)'],
  ],
  ['common names', bodies(['Ministry of Health'], ['Ministry of Health']), 0.8, ['Ministry of Health (a b)']],
  ['short forms', bodies(['Goldman Sachs'], ['Goldman']), 0.6, ['Goldman Sachs = Goldman (a b)']],
])('%s merge at a lower threshold', async (_, documents, threshold, expected) =>
  expect(await merged(documents, { threshold })).toEqual(expected),
)

test.each<[string, MergeOptions, string[]]>([
  ['names', { same: [['Ana Ruiz', 'A. R.']] }, ['Ana Ruiz = A. R. (a b)', 'Tom Lee (a b)']],
  ['references', { same: [['a#person-1', 'b#person-1']] }, ['Ana Ruiz = A. R. (a b)', 'Tom Lee (a b)']],
  [
    'different',
    { different: [['a#person-2', 'b#person-2']] },
    ['A. R. (b)', 'Ana Ruiz (a)', 'Tom Lee (a)', 'Tom Lee (b)'],
  ],
])('decisions by %s are obeyed', async (_, options, expected) =>
  expect(await merged(people(['Ana Ruiz', 'Tom Lee'], ['A. R.', 'Tom Lee']), options)).toEqual(expected),
)

test('decisions that contradict are refused', async () =>
  await expect(
    merged(people(['Ana Ruiz'], ['A. R.']), {
      same: [['Ana Ruiz', 'A. R.']],
      different: [['A. R.', 'Ana Ruiz']],
    }),
  ).rejects.toThrow('called different'))

test('a threshold above one is refused', async () =>
  await expect(merged([], { threshold: 2 })).rejects.toThrow('threshold'))

test('an entity adds up its documents and says why', async () => {
  const [entity] = await mergeResults([
    toResult('b', { people: ['Ana Ruiz: mayor'] }),
    toResult('a', { people: ['Ana María Ruiz = Ruiz: mayor; poet'] }),
  ])
  expect(MergedEntitySchema.parse(entity)).toEqual({
    schemaVersion: 1,
    id: 'person-1',
    name: 'Ana María Ruiz',
    aliases: ['Ruiz', 'Ana Ruiz'],
    types: ['person'],
    roles: ['mayor', 'poet'],
    confidence: 0.81,
    mentions: 3,
    quotes: 2,
    documents: [
      { id: 'a', path: 'a', entity: 'person-1', name: 'Ana María Ruiz', mentions: 2, quotes: 1 },
      { id: 'b', path: 'b', entity: 'person-1', name: 'Ana Ruiz', mentions: 1, quotes: 1 },
    ],
    merged: [
      {
        left: 'b#person-1',
        right: 'a#person-1',
        rule: 'fuller-name',
        score: 0.9,
        why: '“Ana Ruiz” and “Ana María Ruiz” are a fuller and a shorter form of one name, and no one else has it.',
      },
    ],
  })
})

test('exported decisions give the same list again, and list what is open', async () => {
  const results = [
    toResult('a', { people: ['John Smith', 'Tom Lee'] }),
    toResult('b', { people: ['J. Smith', 'Tom Lee'] }),
  ]
  const { entities, decisions } = await planMerge(results)
  expect(decisions.map(({ left, right, decision }) => [left, right, decision])).toEqual([
    ['a#person-2', 'b#person-2', 'same'],
    ['b#person-1', 'a#person-1', ''],
  ])
  const same = decisions
    .filter(({ decision }) => decision === 'same')
    .map(({ left, right }): [string, string] => [left, right])
  const again = await mergeResults(results, { same })
  expect(again.map(({ name, documents }) => [name, documents])).toEqual(
    entities.map(({ name, documents }) => [name, documents]),
  )
})

test('a decision on something unknown is told', async () =>
  expect((await planMerge([], { same: [['x', 'y']] })).unknown).toEqual(['x', 'y']))

const NAMES = [
  'John Smith',
  'John A. Smith',
  'John B. Smith',
  'J. Smith',
  'Smith',
  'Bob Smith',
  'Robert Smith',
  'Robert Smith = Bob Smith',
]
const BODIES = [
  'UN',
  'United Nations',
  'Acme',
  'Acme Corp.',
  'Acme Trust = AT',
  'AT',
  'Alpha Transport = AT',
  'Ministry of Health',
]

test('the order of the results changes nothing', async () => {
  const listed = fc.record({
    people: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 }),
    places: fc.uniqueArray(fc.constantFrom('US', 'United States = America', 'Kyiv', 'Kiev', 'Acme Trust'), {
      maxLength: 3,
    }),
    organisations: fc.uniqueArray(fc.constantFrom(...BODIES), { maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(listed, { maxLength: 6 }).chain((documents) => {
        const results = documents.map((document, i) => toResult(`doc-${i}`, document))
        return fc.tuple(fc.constant(results), fc.shuffledSubarray(results, { minLength: results.length }))
      }),
      fc.constantFrom(0.5, 0.7, 0.9),
      async ([results, shuffled], threshold) => {
        expect(await planMerge(shuffled, { threshold })).toEqual(await planMerge(results, { threshold }))
      },
    ),
    { numRuns: 200 },
  )
})

test('records of one id in two files are two documents', async () => {
  const results = ['x.ndjson', 'y.ndjson'].map((path) => toResult('7', { people: ['Ana Ruiz'] }, path))
  const { entities, unknown } = await planMerge([...results, toResult('8', { people: ['Ana Ruiz'] })], {
    different: [['x.ndjson:7#person-1', 'y.ndjson:7#person-1']],
  })
  expect(unknown).toEqual([])
  expect(entities.map(({ documents }) => documents.map(({ path, id }) => [path, id]))).toEqual([
    [
      ['8', '8'],
      ['x.ndjson', '7'],
    ],
    [['y.ndjson', '7']],
  ])
})

import { cpSync, mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dealOf } from '../../src/sources/find/shard.js'
import type { LoadOptions } from '../../src/sources/load-options.js'
import { inFolder, load, stream, summary } from './support.js'

const COUNT = 4

/** What each of the shards reads of an input. */
const shardsOf = (
  input: string | readonly string[],
  options: Partial<LoadOptions> = {},
  stdin: () => AsyncIterable<Uint8Array> = stream,
): Promise<string[][]> =>
  Promise.all(
    Array.from({ length: COUNT }, async (_, index) =>
      summary(await load(input, { ...options, shard: { index, count: COUNT } }, stdin())),
    ),
  )

const records = Array.from({ length: 40 }, (_, id) => JSON.stringify({ id, text: 'Ana left.' })).join('\n')
const articles = Object.fromEntries(
  Array.from({ length: 40 }, (_, n) => [`in/${n % 7}/${n}.txt`, 'Ana left.']),
)

test.each([
  ['a folder of files', 'in', articles],
  ['files by name', Object.keys(articles), articles],
  ['one file of records', 'a.ndjson', { 'a.ndjson': records }],
  ['a table', 'a.csv', { 'a.csv': `id,text\n${'1,Ana left.\n'.repeat(40)}` }],
  ['standard input', '-', {}],
])('%s: each document is in one shard, and none is idle', async (_, input, files) => {
  inFolder(files)
  const stdin = (): AsyncIterable<Uint8Array> => stream(records)
  const shards = await shardsOf(input, {}, stdin)
  expect(shards.flat().toSorted()).toEqual(summary(await load(input, {}, stdin())).toSorted())
  for (const shard of shards) expect(shard.length).toBeGreaterThan(3)
})

test('where the folder lies, and what else is in it, does not matter', async () => {
  inFolder(articles)
  const [before] = await shardsOf('in')
  mkdirSync('else/where', { recursive: true })
  cpSync('in', 'else/where', { recursive: true })
  cpSync('in/0/0.txt', 'else/where/0/aaa.txt')
  const [after] = await shardsOf('./else/where/')
  const names = after!.map((path) => path.replace('else/where', 'in'))
  expect(names.filter((path) => !path.includes('aaa'))).toEqual(before)
})

test('a file that two inputs lead to is in one shard all the same', async () => {
  inFolder(articles)
  const shards = await shardsOf(['in', 'in/3/3.txt', './in'])
  expect(shards.flat()).toHaveLength(40)
})

test('what an index links to is dealt out by its own name', async () => {
  const links = [1, 2, 3].map((n) => `- [Article](${n}.md)\n`).join('')
  inFolder({
    'in/index.md': `---\nextract: { follow: true }\n---\n${links}`,
    ...Object.fromEntries([1, 2, 3].map((n) => [`in/${n}.md`, 'Ana left.'])),
  })
  const shards = await shardsOf('in')
  expect(shards.flat().toSorted()).toEqual(['in/1.md', 'in/2.md', 'in/3.md', 'in/index.md'])
})

test('an input that is missing is told by every shard', async () => {
  inFolder({})
  expect((await shardsOf('no.txt')).flat()).toEqual(Array(COUNT).fill('no.txt: INPUT_NOT_FOUND'))
})

// So that other programs can tell the shard, and another version of this one deals alike.
test.each([
  ['a.txt', 1],
  ['b.txt', 1],
  ['c/d.txt', 0],
  ['é.txt', 3],
  ['e\u0301.txt', 3],
])('"%s" is in shard %i of 4: by the first 32 bits of SHA-256', (name, index) =>
  expect(dealOf(name, false, { index, count: COUNT })).not.toBeNull(),
)

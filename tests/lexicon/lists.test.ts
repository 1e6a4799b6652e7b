import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'

const folder = new URL('../../src/lexicon/', import.meta.url).pathname

// A list is a template literal with one entry a line.
const lists = globSync('*.ts', { cwd: folder }).flatMap((file) =>
  Array.from(
    readFileSync(folder + file, 'utf8').matchAll(/export const (\w+)[^`]*`\n([^`]*)`/g),
    (match) => [file, match[1]!, match[2]!.trim().split('\n')] as const,
  ),
)

test('there are lists', () => expect(lists.length).toBeGreaterThan(1))

test.each(lists)('%s: %s is sorted and names nothing twice', (_, __, entries) => {
  expect(entries).toEqual([...new Set(entries)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
})

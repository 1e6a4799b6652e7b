import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createExtractor } from '../src/extract.js'

const root = new URL('..', import.meta.url).pathname
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8')
const page = read('docs/ARCHITECTURE.md')

const paths = [
  ...new Set(Array.from(page.matchAll(/`((?:src|tools|tests)\/[^`\s]+)`/g), (match) => match[1]!)),
]

test.each(paths)('%s is where docs/ARCHITECTURE.md says', (path) =>
  expect(existsSync(`${root}${path}`)).toBe(true),
)

const folders = readdirSync(`${root}src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test.each(folders)('docs/ARCHITECTURE.md names src/%s', (folder) =>
  expect(page).toContain(`\`src/${folder}/`),
)

test('docs/ARCHITECTURE.md walks through the stages in their order', () => {
  const stages = Array.from(read('src/pipeline.ts').matchAll(/name: '([a-z]+)'/g), (match) => match[1])
  expect(stages.length).toBeGreaterThan(0)
  expect(Array.from(page.matchAll(/Stage \*\*([a-z]+)\.\*\*/g), (match) => match[1])).toEqual(stages)
})

test('the walk of docs/ARCHITECTURE.md ends where it says', () => {
  const text = read('tests/fixtures/two-people-one-surname.txt')
  expect(page).toContain(text.trim())
  const { people, places, quotes } = createExtractor()(text)
  const names = [...people, ...places].flatMap(({ mentions }) => mentions)
  const inOrder = names.toSorted((a, b) => a.start - b.start).map((mention) => mention.text)
  expect(page.replace(/\s+/g, ' ')).toContain(
    `marks ${inOrder
      .slice(0, -1)
      .map((name) => `"${name}"`)
      .join(', ')} and "${inOrder.at(-1)}"`,
  )
  expect(quotes.map((quote) => `${quote.text} — ${quote.speaker?.name}`)).toEqual([
    'the race was close — Bill Clinton',
  ])
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
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

describe('CITATION.cff', () => {
  interface Reference {
    readonly authors: readonly { readonly 'family-names': string }[]
    readonly year: number
  }
  const { references, ...program } = parse(read('CITATION.cff')) as {
    readonly references: readonly Reference[]
    readonly version: string
    readonly license: string
  }
  const known = references.flatMap(({ authors, year }) => authors.map((a) => `${a['family-names']} ${year}`))

  // "Lafferty et al. 2001", "Krishnan & Manning 2006", "(Tarjan 1975)"; a comment may break the line between them.
  const CITED = /([A-Z]\w+)(?: et al\.|\s&[\s*]+[A-Z]\w+)[\s*]*\(?(\d{4})\)?|\(([A-Z]\w+) (\d{4})\)/g
  const sources = globSync(['src/**/*.ts', 'tools/**/*.ts', '!src/lexicon'], { cwd: root })
  const cited = new Set(
    sources.flatMap((path) =>
      Array.from(
        read(path).matchAll(CITED),
        ([, first, year, alone, its]) => `${first ?? alone} ${year ?? its}`,
      ),
    ),
  )

  test('methods are cited in the code', () => expect(cited.size).toBeGreaterThan(8))
  test.each([...cited])('%s is in the bibliography', (each) => expect(known).toContain(each))

  test('tells the version and the licence of the package', () => {
    const { version, license } = JSON.parse(read('package.json')) as Record<string, string>
    expect(program).toMatchObject({ version, license })
  })
})

test.each(globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root, dot: true }).toSorted())(
  '%s is a form with fields that differ',
  (path) => {
    const { body } = parse(read(path)) as { readonly body?: readonly { readonly id: string }[] }
    if (body === undefined) return expect(path).toMatch(/config\.yml$/)
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length)
  },
)

test('SECURITY.md names options that there are', () => {
  const named = new Set(read('SECURITY.md').match(/`--[a-z-]+`/g))
  const options = read('README.md')
  expect(named.size).toBeGreaterThan(2)
  for (const option of named) if (option !== '`--version`') expect(options).toContain(option.slice(0, -1))
})

describe('the address of the repository', () => {
  const { repository } = JSON.parse(read('package.json')) as { readonly repository: { readonly url: string } }
  const [, address] = /github\.com\/([^/]+\/[^/]+)\.git$/.exec(repository.url)!
  const name = address!.split('/')[1]!
  const files = globSync(['*.{md,json,cff,yml}', '.github/**/*.yml', 'src/**/*.ts', 'site/**/*'], {
    cwd: root,
    dot: true,
    ignore: ['package-lock.json', 'src/lexicon/**', '**/node_modules/**'],
  })
  const ADDRESS = new RegExp(`(?:github\\.com/|uses: )([\\w.-]+/${name})\\b`, 'g')
  const said = files.flatMap((path) =>
    Array.from(read(path).matchAll(ADDRESS), ([, found]) => [path, found!] as const),
  )

  test('is said in several places', () =>
    expect(new Set(said.map(([path]) => path)).size).toBeGreaterThanOrEqual(5))
  test.each(said)('%s says %s, as package.json does', (_, found) => expect(found).toBe(address))
})

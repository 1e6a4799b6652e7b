import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { globSync } from 'tinyglobby'

/** Which of our folders and files may import which packages. A package that stands nowhere here has no home. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  compromise: /^text\/sentence-splitter\.ts$/,
  zod: /^(schema|cli|sources)\//,
  commander: /^cli\//,
  chalk: /^(cli|report)\//,
  'string-width': /^report\//,
  'wrap-ansi': /^report\//,
  'csv-stringify': /^report\//,
  'csv-parse': /^(sources|merge)\//,
  piscina: /^run\//,
  'p-map': /^run\//,
  leven: /^suggest\.ts$/,
  'micromark-extension-gfm': /^sources\//,
  'micromark-extension-frontmatter': /^sources\//,
  micromark: /^sources\//,
  'micromark-util-decode-string': /^sources\//,
  'micromark-util-normalize-identifier': /^sources\//,
  'micromark-util-types': /^sources\//,
  yaml: /^sources\//,
  chardet: /^sources\//,
  'iconv-lite': /^sources\//,
  ignore: /^sources\//,
  tinyglobby: /^sources\//,
  'node:os': /^cli\//,
  'node:worker_threads': /^run\//,
  'node:module': /^text\/sentence-splitter\.ts$/,
  'node:timers/promises': /^run\//,
  'node:crypto': /^cli\//,
  'node:perf_hooks': /^run\//,
  'node:fs': /^(sources|cli)\/|^ner\/tagger\.ts$|^attribution\/models\.ts$/,
  'node:fs/promises': /^(sources|cli)\//,
  'node:path': /^(sources|cli)\//,
  'node:stream': /^(sources|cli)\//,
  'node:url': /^(sources|cli|ner|attribution)\//,
}

// What any folder may use: it holds what all speak about.
const SHARED = ['collections', 'document', 'errors', 'lexicon', 'schema', 'suggest']

/** Which folder or top-level file may import which others. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  document: [],
  errors: [],
  suggest: [],
  lexicon: [],
  collections: ['document'],
  schema: ['document'],
  text: SHARED,
  // The user's own names are cut into tokens as the text is.
  ner: [...SHARED, 'text'],
  quotations: SHARED,
  learning: SHARED,
  attribution: [...SHARED, 'learning', 'quotations'],
  speakers: [...SHARED, 'quotations'],
  names: SHARED,
  entities: [...SHARED, 'names', 'quotations'],
  merge: [...SHARED, 'names', 'entities'],
  sources: SHARED,
  report: SHARED,
  result: [...SHARED, 'sources'],
  'stage-plan': ['document', 'errors'],
  pipeline: [...SHARED, 'stage-plan', 'quotations', 'ner', 'attribution', 'speakers', 'entities'],
  extract: [...SHARED, 'text', 'stage-plan', 'pipeline', 'result', 'sources'],
  run: [...SHARED, 'extract', 'sources'],
  index: [...SHARED, 'extract', 'merge', 'sources'],
  cli: [...SHARED, 'sources', 'extract', 'run', 'report', 'merge'],
}

const root = new URL('../src/', import.meta.url).pathname
const files = globSync('**/*.ts', { cwd: root }).toSorted()

const importsOf = (file: string): string[] =>
  Array.from(
    readFileSync(posix.join(root, file), 'utf8').matchAll(
      /(?:^(?:import|export) .*from |^\} from |^import |import\()'([^']+)'/gm,
    ),
    (match) => match[1]!,
  )

const roomOf = (file: string): string => file.split('/')[0]!.replace(/\.ts$/, '')

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? specifier : specifier.split('/')[0]!

test.each(files)('%s imports only what its folder may', (file) => {
  for (const specifier of importsOf(file)) {
    if (specifier.startsWith('.')) {
      const target = roomOf(posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts'))
      if (target !== roomOf(file)) expect(ARROWS[roomOf(file)], `${file} → ${target}`).toContain(target)
    } else expect(file, `may not import ${specifier}`).toMatch(PACKAGES[packageOf(specifier)] ?? /^$/)
  }
})

test('no two files import each other in a circle', () => {
  const targets = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts')),
    ]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, path: readonly string[]): void => {
    expect(state.get(file), [...path, file].join(' → ')).not.toBe('open')
    if (state.has(file)) return
    state.set(file, 'open')
    for (const target of targets.get(file) ?? []) visit(target, [...path, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
})

// A word list may be as long as the language wants.
const code = files.filter((file) => !file.startsWith('lexicon/'))

test.each(code)('%s is short enough to read', (file) => {
  expect(readFileSync(posix.join(root, file), 'utf8').split('\n').length).toBeLessThanOrEqual(251)
})

test('the product speaks of the product only', () => {
  const repository = new URL('..', import.meta.url).pathname
  const texts = globSync(['*.md', 'src/**/*', 'tools/**/*', 'tests/**/*', 'seeds/*', 'model/*.md', 'bin/*'], {
    cwd: repository,
    absolute: true,
  })
  for (const path of texts) {
    if (path === new URL(import.meta.url).pathname) continue
    expect(readFileSync(path, 'utf8'), path).not.toMatch(/\/work\/|\.\.\/\.library|\/root\//)
  }
})

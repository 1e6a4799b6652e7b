import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { globSync } from 'tinyglobby'

/** Which of our folders and files may import which packages. A package that stands nowhere here has no home. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  // Its plugin speaks of its types alone.
  compromise: /^text\/sentence-splitter\.ts$|^compromise\//,
  zod: /^(schema|cli|sources)\//,
  commander: /^cli\//,
  chalk: /^(cli|report)\//,
  'string-width': /^report\//,
  'supports-hyperlinks': /^cli\/terminal-links\.ts$/,
  'wrap-ansi': /^report\//,
  'csv-stringify': /^report\//,
  'node-sqlite3-wasm': /^report\/formats\/sqlite\//,
  'hyparquet-writer': /^report\/formats\/parquet\.ts$/,
  'csv-parse': /^(sources|merge)\//,
  'file-type': /^sources\/bytes\/name-binary\.ts$/,
  '@kenjiuno/decompressrtf': /^sources\/formats\/mail\/outlook\.ts$/,
  'franc-min': /^run\//,
  piscina: /^run\//,
  'p-map': /^run\//,
  leven: /^suggest\.ts$/,
  'micromark-extension-gfm': /^sources\//,
  micromark: /^sources\//,
  'micromark-util-decode-string': /^sources\//,
  'micromark-util-normalize-identifier': /^sources\//,
  'micromark-util-types': /^sources\//,
  yaml: /^sources\//,
  chardet: /^sources\//,
  unpdf: /^sources\/formats\/pdf\//,
  libmime: /^sources\/formats\/mail\//,
  'iconv-lite': /^sources\//,
  htmlparser2: /^sources\/formats\//,
  yauzl: /^sources\/formats\/zip\//,
  'modern-tar': /^sources\/formats\/tar\//,
  'node:stream/web': /^sources\//,
  entities: /^sources\/formats\/html\//,
  'ipaddr.js': /^sources\/fetch\//,
  'robots-parser': /^sources\/fetch\//,
  'node:dns': /^sources\/fetch\//,
  'node:http': /^sources\/fetch\//,
  'node:https': /^sources\/fetch\//,
  'node:net': /^sources\/fetch\//,
  ignore: /^sources\//,
  tinyglobby: /^sources\//,
  'node:buffer': /^sources\//,
  'node:zlib': /^sources\//,
  'node:os': /^(cli|run)\//,
  'node:module': /^sources\/formats\/pdf\//,
  'node:worker_threads': /^run\/|^sources\/formats\/pdf\//,
  'node:inspector': /^run\/collect\.ts$/,
  'node:v8': /^sources\/|^run\/collect\.ts$/,
  'node:vm': /^run\/collect\.ts$/,
  'node:timers/promises': /^sources\//,
  'node:crypto': /^cli\/|^sources\/find\/shard\.ts$/,
  'node:child_process': /^cli\/pager\.ts$/,
  'node:events': /^cli\/pager\.ts$/,
  'node:perf_hooks': /^(run|sources)\//,
  'node:fs': /^(sources|cli)\/|^resources\/node\.ts$/,
  'node:fs/promises': /^(sources|cli)\//,
  'node:path': /^(sources|cli)\/|^resources\/node\.ts$/,
  'node:stream': /^(sources|cli)\//,
  'node:util': /^cli\//,
  'node:url': /^(sources|cli)\/|^resources\/node\.ts$/,
}

// What any folder may use: it holds what all speak about.
const SHARED = ['collections', 'document', 'errors', 'inflection', 'lexicon', 'schema', 'suggest']

/** Which folder or top-level file may import which others. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  document: [],
  errors: [],
  suggest: [],
  lexicon: [],
  inflection: ['lexicon'],
  collections: ['document'],
  schema: ['document', 'suggest'],
  text: SHARED,
  // The user's own names are cut into tokens as the text is.
  ner: [...SHARED, 'text', 'names', 'learning'],
  quotations: [...SHARED, 'names'],
  learning: SHARED,
  attribution: [...SHARED, 'learning', 'quotations'],
  speakers: [...SHARED, 'quotations', 'learning'],
  names: SHARED,
  entities: [...SHARED, 'names', 'quotations'],
  // Decisions are a CSV with the cells of every other.
  merge: [...SHARED, 'names', 'report'],
  diff: SHARED,
  sources: SHARED,
  report: SHARED,
  result: [...SHARED, 'sources'],
  'stage-plan': ['document', 'errors'],
  resources: [...SHARED, 'ner', 'learning'],
  engines: ['ner', 'resources'],
  'load-engine': ['engines', 'errors', 'ner', 'resources'],
  pipeline: [
    ...SHARED,
    'stage-plan',
    'engines',
    'resources',
    'quotations',
    'ner',
    'attribution',
    'speakers',
    'entities',
  ],
  'extract-core': [
    ...SHARED,
    ...['text', 'stage-plan', 'pipeline', 'engines', 'resources', 'result', 'sources'],
  ],
  'check-options': [...SHARED, 'engines', 'extract-core'],
  extract: [...SHARED, 'check-options', 'engines', 'extract-core', 'resources'],
  browser: [...SHARED, 'check-options', 'extract-core', 'engines', 'ner', 'resources'],
  run: [...SHARED, 'check-options', 'extract-core', 'resources', 'engines', 'sources'],
  index: [...SHARED, 'extract', 'engines', 'load-engine', 'resources', 'ner', 'merge', 'sources', 'run'],
  compromise: [...SHARED, 'extract', 'extract-core'],
  files: [...SHARED, 'sources'],
  reports: [...SHARED, 'report', 'run'],
  // The version that results bear is the one that the command tells.
  cli: [
    ...SHARED,
    'engines',
    'load-engine',
    'sources',
    'extract',
    'run',
    'report',
    'merge',
    'diff',
    'result',
  ],
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
  specifier.startsWith('node:') ? specifier : /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0]

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

// What analyses a text runs wherever JavaScript does: only these may know of files, threads and processes.
const PLATFORM = /^(?:sources|run|cli)\/|^resources\/node\.ts$/

test.each(files.filter((file) => !PLATFORM.test(file)))('%s imports no module of Node', (file) => {
  expect(importsOf(file).filter((specifier) => specifier.startsWith('node:'))).toEqual([])
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

const directories = [...new Set(files.map((file) => posix.dirname(file)))].filter((folder) => folder !== '.')

/** Folder → the folders that its files import from. */
const FOLDER_TARGETS = new Map(
  directories.map((folder) => [
    folder,
    new Set(
      files
        .filter((file) => posix.dirname(file) === folder)
        .flatMap((file) => importsOf(file).map((specifier) => [file, specifier] as const))
        .filter(([, specifier]) => specifier.startsWith('.'))
        .map(([file, specifier]) => posix.dirname(posix.join(posix.dirname(file), specifier)))
        .filter((target) => target !== folder),
    ),
  ]),
)

/** A way from a folder back to itself, if there is one. */
const circleOf = (folder: string): readonly string[] | null => {
  const seen = new Set<string>()
  const walk = (path: readonly string[]): readonly string[] | null => {
    for (const next of FOLDER_TARGETS.get(path.at(-1)!) ?? []) {
      if (next === folder) return [...path, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk([...path, next])
      if (found) return found
    }
    return null
  }
  return walk([folder])
}

const circlesIn = (room: string): string[] =>
  directories
    .filter((folder) => roomOf(folder) === room)
    .flatMap((folder) => circleOf(folder)?.join(' → ') ?? [])

test.each([...new Set(directories.map(roomOf))])('no folder of %s imports in a circle', (room) =>
  expect(circlesIn(room)).toEqual([]),
)

// A command and a schema are called what they are of, a format the same whether it is read or written, and an entry of the
// package after the folder that it opens; each registry and each list of errors is that of its folder.
const NAMED_ALIKE =
  /^(?:cli\/commands|schema|lexicon)\/|^(?:sources|report)\/formats\/[^/]+$|^(?:merge|schema)\.ts$|(?:^|\/)(?:registry|errors)\.ts$/

test('no two files have one name', () => {
  const homes = new Map<string, string[]>()
  for (const file of files.filter((path) => !NAMED_ALIKE.test(path)))
    homes.set(posix.basename(file), [...(homes.get(posix.basename(file)) ?? []), file])
  expect([...homes.values()].filter((paths) => paths.length > 1)).toEqual([])
})

const MOST_FILES_WITHOUT_A_MAP = 6
// Made from data/, whose README tells of them.
const WORD_LISTS = 'src/lexicon'
const REPOSITORY = new URL('..', import.meta.url).pathname

const byFolder = new Map<string, string[]>()
for (const path of globSync(['src/**/*.ts', 'tools/**/*.{ts,js}'], { cwd: REPOSITORY }).toSorted())
  byFolder.set(posix.dirname(path), [...(byFolder.get(posix.dirname(path)) ?? []), posix.basename(path)])

for (const [folder, names] of byFolder)
  if (names.length > MOST_FILES_WITHOUT_A_MAP && folder !== WORD_LISTS)
    test(`${folder} opens with a map of its files`, () => {
      const map = readFileSync(posix.join(REPOSITORY, folder, 'README.md'), 'utf8')
      expect(names.filter((name) => !map.includes(`\`${name}\``))).toEqual([])
    })

const maps = globSync(['src/**/README.md', 'tools/**/README.md'], { cwd: REPOSITORY }).toSorted()

test.each(maps)('%s names only what is there', (map) => {
  const folder = posix.join(REPOSITORY, posix.dirname(map))
  const named = Array.from(
    readFileSync(posix.join(REPOSITORY, map), 'utf8').matchAll(/`([\w./-]+(?:\.[jt]s|\/))`/g),
  )
  expect(named.map(([, path]) => path!).filter((path) => !existsSync(posix.join(folder, path)))).toEqual([])
})

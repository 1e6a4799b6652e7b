// Bundles what is shipped: modules for those who import the package in dist/esm, one script for the command in dist/command.
// Both lie two folders deep, as every user of model/ does.
import { execFileSync } from 'node:child_process'
import crypto from 'node:crypto'
import { promises, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { rolldown } from 'rolldown'
import { COMMAND, ENGINE_ENTRIES, ENTRIES, FORMAT_ENTRIES, REPORT_ENTRIES, THREAD } from './entries.js'

// What most starts need is read several times as fast from few files. Other packages stay as they are, each loaded when a
// format wants it.
const INLINED =
  /^(?:chalk|commander|compromise|efrt|grad-school|suffix-thumb|zod|ignore|leven|p-map|yaml|string-width|supports-hyperlinks|wrap-ansi)$|^micromark/

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
rmSync('dist', { recursive: true, force: true })
const names = Object.keys(dependencies).filter((name) => !INLINED.test(name))
const isExternal = (id) => isBuiltin(id) || names.some((name) => id === name || id.startsWith(`${name}/`))

// Functions of the command keep their names, so that the stack of a bug can be read; those of the library have source maps.
const minified = (keepNames) => ({
  compress: true,
  mangle: { keepNames },
  codegen: { removeWhitespace: true },
})

/** Of compromise only what cuts a text into sentences: the rest of it, which makes a start longer, is for whoever has its documents. */
const SPLITTER = '\0sentences'
const sentences = {
  name: 'sentences',
  resolveId: (id) => (id === 'compromise/one' ? SPLITTER : null),
  load(id) {
    if (id !== SPLITTER) return null
    const tokenize = resolve('node_modules/compromise/src/1-one/tokenize')
    const from = (file) => JSON.stringify(join(tokenize, file))
    return `import splitSentences from ${from('methods/01-sentences/index.js')}
import isSentence from ${from('methods/01-sentences/is-sentence.js')}
import { abbreviations } from ${from('model/lexicon.js')}
const methods = { one: { tokenize: { splitSentences, isSentence } } }
const world = { methods, model: { one: { abbreviations } } }
export default { methods: () => methods, world: () => world }`
  },
}

/** Whether a text has a letter is asked of all letters of the world only where it has none of ours. */
const letters = {
  name: 'letters',
  load: (id) =>
    packageOf(id) === 'compromise' && /[\\/]01-sentences[\\/]/.test(id)
      ? readFileSync(id, 'utf8').replace(/hasLetter\.test\((\w+)\) === false/, '!/[a-z]/i.test($1) && $&')
      : null,
}

/** The characters that have names in HTML, as one text: as an object of two thousand they take a third of the strings of the command. */
const characters = {
  name: 'characters',
  async load(id) {
    if (packageOf(id) !== 'decode-named-character-reference') return null
    const { characterEntities } = await import(
      pathToFileURL(resolve('node_modules/character-entities/index.js'))
    )
    return `let known
export const decodeNamedCharacterReference = (name) =>
  (known ??= new Map(Object.entries(JSON.parse(${JSON.stringify(JSON.stringify(characterEntities))})))).get(name) ?? false`
  },
}

const packageOf = (id) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]

const build = async (input, output, plugins = []) => {
  rmSync(output.dir, { recursive: true, force: true })
  const bundle = await rolldown({
    input,
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    external: plugins.length === 0 ? isExternal : [],
    plugins: [sentences, letters, characters, ...plugins],
  })
  const written = await bundle.write({ minify: minified(output.sourcemap !== true), ...output })
  await bundle.close()
  return written.output
}

/** What variables were called and where in a line each word stands is most of the maps, and a stack trace tells lines of our code without it. */
function keepLines(path) {
  const map = JSON.parse(readFileSync(path, 'utf8'))
  const places = decode(map.mappings).map((segments) =>
    segments
      .filter(([, source, line], at) => source !== segments[at - 1]?.[1] || line !== segments[at - 1]?.[2])
      .map((segment) => segment.slice(0, 4)),
  )
  writeFileSync(path, JSON.stringify({ ...map, names: [], mappings: encode(places) }))
}

const LATER = { ...FORMAT_ENTRIES, ...REPORT_ENTRIES, ...ENGINE_ENTRIES }
const modules = await build(
  { ...ENTRIES, ...THREAD, ...LATER },
  {
    dir: 'dist/esm',
    format: 'esm',
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // Files of their own for other people's code and for word lists: only our code has source maps.
    codeSplitting: {
      groups: [
        { debugName: 'packages', test: /node_modules/, name: (id) => `package-${packageOf(id)}` },
        { debugName: 'lists', test: /src[\\/]lexicon[\\/]/, name: 'package-lists' },
      ],
    },
  },
)
for (const { fileName, type } of modules)
  if (type === 'asset' && fileName.startsWith('package-')) rmSync(join('dist/esm', fileName))
  else if (fileName.endsWith('.map')) keepLines(join('dist/esm', fileName))

// In one script every `import` of another package would be done first of all. As CommonJS it waits for whoever wants it.
const LATE = '\0late:'
/** What costs a start something in other packages, and the same for less. */
const REWORDED = [
  // Commander starts programs for commands that are such, and none of ours is.
  ['commander', "require('node:child_process')", '{}'],
  // Whether there is a terminal is asked of its module, which loads that of the network; nobody here wants the answer.
  ['chalk', "import tty from 'node:tty'", 'const tty = { isatty: () => false }'],
]
/** A module that most runs do without: each of its functions waits for its first call. */
const SELDOM = { 'node:crypto': crypto, 'node:fs/promises': promises }
const toLate = (id) => {
  const module = `require(${JSON.stringify(id)})`
  if (!(id in SELDOM)) return `module.exports = ${module}`
  const names = Object.keys(SELDOM[id]).filter((name) => typeof SELDOM[id][name] === 'function')
  return names.map((name) => `exports.${name} = (...given) => ${module}.${name}(...given)`).join('\n')
}
const late = {
  name: 'late',
  resolveId(id, importer) {
    if (importer?.startsWith(LATE)) return { id, external: true }
    return isExternal(id) ? LATE + id : null
  },
  load: (id) => (id.startsWith(LATE) ? toLate(id.slice(LATE.length)) : null),
  transform: (code, id) => {
    for (const [name, words, others] of REWORDED)
      if (packageOf(id) === name) code = code.replaceAll(words, others)
    return code
  },
}
// Both registries import their formats by such names: "./pdf/read-pdf.js" and, of reports, "./html.js"; engines have one way in.
const REPORT_REGISTRY = /[\\/]report[\\/]formats[\\/]registry\.ts$/
const laterNameOf = (id, importer) =>
  REPORT_REGISTRY.test(importer)
    ? `report-${/^\.\/([\w-]+)\.js$/.exec(id)?.[1]}`
    : /\/load-engine\.js$/.test(id)
      ? 'load-engine'
      : `format-${/\/read-(\w+)\.js$/.exec(id)?.[1]}`
const laterFormats = {
  name: 'later-formats',
  resolveId(id, importer) {
    const name = laterNameOf(id, importer)
    return name in LATER ? { id: `../esm/${name}.js`, external: true } : null
  },
}
const command = await build(
  COMMAND,
  { dir: 'dist/command', format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  [laterFormats, late],
)
// In ASCII alone it is read without decoding. (Where text is raw, in `String.raw`, it becomes a regular expression, which
// reads the escapes as well.)
const script = 'dist/command/command.cjs'
const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
const wrapped = readFileSync(script, 'utf8')
writeFileSync(
  script,
  `(function (exports, require, module, __filename, __dirname, importModule) {${wrapped}\n})`
    .replace(/[^\0-\x7f]/g, escaped)
    // The modules of later formats are imported by who runs the script: bin/compiled.js.
    .replace(/\bimport\((?=[`"']\.\.\/esm\/)/g, 'importModule('),
)
// The library by the path that scripts in a clone know.
writeFileSync('dist/index.js', `export * from './esm/index.js'\n`)
// Its threads import modules, as those of the library do.
writeFileSync('dist/command/thread.js', `export { default } from '../esm/thread.js'\n`)

const licenceOf = (name) => {
  const folder = join('node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license', 'license.md'].find((each) => {
    try {
      return readFileSync(join(folder, each)).length > 0
    } catch {
      return false
    }
  })
  const lines = file === undefined ? [] : readFileSync(join(folder, file), 'utf8').trim().split('\n')
  const isOwner = (line) => /^\W*copyright\b/i.test(line)
  const owners = lines.filter(isOwner).map((line) => `  ${line.trim()}\n`)
  const terms = lines
    .filter((line) => !isOwner(line))
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim()
  return { head: `${name} ${version}: ${license}\n${owners.join('')}`, terms }
}
const packages = new Set(
  [...modules, ...command].flatMap(({ moduleIds = [] }) => moduleIds.map(packageOf)).filter(Boolean),
)
// Packages under the same words share them.
const byTerms = new Map()
for (const { head, terms } of [...packages].sort().map(licenceOf))
  byTerms.set(terms, `${byTerms.get(terms) ?? ''}${head}`)
writeFileSync(
  'dist/LICENSES.txt',
  [...byTerms].map(([terms, heads]) => `${heads}\n${terms}\n`).join(`\n${'-'.repeat(80)}\n\n`),
)

// The first run keeps its compiled code for all that follow.
execFileSync(process.execPath, ['bin/extract.js', 'seeds/izium.md'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})

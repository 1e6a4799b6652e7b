// Bundles what is shipped into dist/esm (two folders deep, as every user of model/ is) and lists whose code is inside.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { ENTRIES } from './entries.js'

const OUT = 'dist/esm'
// What most starts need is read several times as fast from few files. Other packages stay as they are, each loaded when a
// format wants it.
const INLINED =
  /^(?:chalk|commander|compromise|efrt|grad-school|suffix-thumb|zod|ignore|leven|p-map|yaml|string-width|wrap-ansi)$|^micromark/

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const external = Object.keys(dependencies).filter((name) => !INLINED.test(name))

// Small files that are always read together.
const SHARED = /src[\\/](?:errors|document|suggest|schema[\\/]names)\.ts$/
const COMMAND =
  /src[\\/](?:report[\\/](?:printable|json|colour)|cli[\\/](?:exit-codes|log|choices|io)|run[\\/](?:until|analyse))\.ts$/

const packageOf = (id) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]

/** Small packages that are always read together are one file. */
const GROUPS = [
  ['markdown', /^(?:micromark|character-entities|decode-named|fault$|format$)/],
  ['terminal', /^(?:ansi-|strip-ansi$|string-width$|wrap-ansi$|get-east-asian-width$)/],
]
const groupOf = (id) => {
  const name = packageOf(id)
  return `package-${GROUPS.find(([, test]) => test.test(name))?.[0] ?? name}`
}

rmSync(OUT, { recursive: true, force: true })
const bundle = await rolldown({
  input: ENTRIES,
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
})
const { output } = await bundle.write({
  dir: OUT,
  format: 'esm',
  sourcemap: true,
  // Functions keep their names, so that the stack of a bug can be read.
  minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
  sourcemapExcludeSources: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  // Files of their own for other people's code: ours has source maps, theirs can be had from them.
  codeSplitting: {
    groups: [
      { debugName: 'packages', test: /node_modules/, name: groupOf },
      { test: SHARED, name: 'shared', includeDependenciesRecursively: false },
      { test: COMMAND, name: 'command', includeDependenciesRecursively: false },
    ],
  },
})
await bundle.close()
for (const { fileName, type } of output)
  if (type === 'asset' && fileName.startsWith('package-')) rmSync(join(OUT, fileName))

const packages = new Set(output.flatMap(({ moduleIds = [] }) => moduleIds.map(packageOf)).filter(Boolean))
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
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version}: ${license}\n${text}`
}
writeFileSync(
  join(OUT, 'LICENSES.txt'),
  [...packages]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`),
)

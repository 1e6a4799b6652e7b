// Bundles what is shipped into dist/esm (two folders deep, as every user of model/ is) and lists whose code is inside.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const OUT = 'dist/esm'
const ENTRIES = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  merge: 'src/merge.ts',
  schema: 'src/schema.ts',
  cli: 'src/cli/main.ts',
  thread: 'src/run/thread.ts',
}

// What most starts need is read several times as fast from few files. Other packages stay as they are, each loaded when a
// format wants it.
const INLINED =
  /^(?:chalk|commander|compromise|efrt|grad-school|suffix-thumb|zod|ignore|leven|p-map|yaml|string-width|wrap-ansi)$|^micromark/

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const external = Object.keys(dependencies).filter((name) => !INLINED.test(name))

rmSync(OUT, { recursive: true, force: true })
const bundle = await rolldown({
  input: ENTRIES,
  platform: 'node',
  external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
})
const { output } = await bundle.write({
  dir: OUT,
  format: 'esm',
  sourcemap: true,
  // Names stay, so that the stack of a bug can be read.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
})
await bundle.close()

const packages = new Set(
  output
    .flatMap(({ moduleIds = [] }) => moduleIds)
    .map((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[0])
    .filter((folder) => folder !== undefined),
)
const licenceOf = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
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

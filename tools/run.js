// Runs a TypeScript tool: `node tools/run.js tools/eval/main.ts --data …`. It is bundled into .cache/tools first, two
// folders deep in the package as what is shipped, so that it finds the models as that does.
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const [source = ''] = process.argv.splice(2, 1)
const root = fileURLToPath(new URL('..', import.meta.url))
const name = basename(source, '.ts')
const bundle = await rolldown({ input: resolve(source), platform: 'node', external: /^[^./\\](?!:[\\/])/ })
const dir = join(root, '.cache/tools')
await bundle.write({
  dir,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
})
await bundle.close()
process.argv[1] = join(dir, `${name}.js`)
await import(pathToFileURL(process.argv[1]).href)

// Builds the page for browsers into site/dist, a folder that any web server can give away: run from the root of the repository,
// by "npm run site", or with another folder as its argument.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative, sep } from 'node:path'
import { rolldown } from 'rolldown'
import { standIns } from './stand-ins.js'
import { toLicences } from './licences.js'
import { toHeaders, toPolicy } from './policy.js'

const TARGET = process.argv[2] ?? 'site/dist'
const CODE = join(TARGET, 'code')
const SAMPLES = ['moon.md', 'paris-agreement.md', 'peace-prize.md']
const MODEL = ['ner.bin', 'quotes.bin']

const bundle = async (input, output, options = {}) => {
  const build = await rolldown({ input, platform: 'browser', ...options })
  const written = await build.write({ format: 'esm', minify: true, ...output })
  await build.close()
  return written.output
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12)

/** Every file under a folder, by its address from there. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .toSorted()

const hashAll = (folder) =>
  hashOf(
    filesIn(folder)
      .map((file) => file + hashOf(readFileSync(join(folder, file))))
      .join(),
  )

// The colours are those of the report.
const toStyle = () => {
  const colours = /:root \{[^}]*\}/.exec(readFileSync('src/report/formats/html/page/page.css', 'utf8'))[0]
  return `${colours}\n${readFileSync('site/style.css', 'utf8')}`
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
}

const toFrame = async () => {
  const build = await rolldown({ input: 'site/frame/frame.ts', platform: 'browser' })
  const { output } = await build.generate({ format: 'iife', minify: true })
  await build.close()
  return output[0].code.trim()
}

rmSync(TARGET, { recursive: true, force: true })
const frame = await toFrame()
const chunks = await bundle(
  { page: 'site/page/page.ts', worker: 'site/worker/worker.ts', 'pdf-parser': 'site/worker/pdf-parser.ts' },
  { dir: CODE, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  { ...standIns, transform: { ...standIns.transform, define: { FRAME: JSON.stringify(frame) } } },
)
mkdirSync(join(CODE, 'model'))
for (const file of MODEL) copyFileSync(join('model', file), join(CODE, 'model', file))
writeFileSync(join(CODE, 'style.css'), toStyle())
// All that changes with a version lies in a folder that is called after it: no cache mixes two.
const code = `code-${hashAll(CODE)}`
renameSync(CODE, join(TARGET, code))

mkdirSync(join(TARGET, 'samples'))
for (const file of SAMPLES) copyFileSync(join('seeds', file), join(TARGET, 'samples', file))
cpSync('site/public', TARGET, { recursive: true })
writeFileSync(join(TARGET, 'LICENSES.txt'), toLicences(chunks.flatMap(({ moduleIds = [] }) => moduleIds)))
writeFileSync(join(TARGET, '_headers'), toHeaders(code, frame))
const { version, homepage } = JSON.parse(readFileSync('package.json', 'utf8'))
const words = { policy: toPolicy(frame), code, version, home: homepage }
writeFileSync(
  join(TARGET, 'index.html'),
  readFileSync('site/index.html', 'utf8').replace(/\{(\w+)\}/g, (_, word) => words[word]),
)
const kept = ['./', ...filesIn(TARGET).filter((file) => !file.startsWith('_'))]
await bundle(
  'site/offline/offline.ts',
  { file: join(TARGET, 'offline.js'), format: 'iife' },
  {
    transform: { define: { FILES: JSON.stringify(kept), VERSION: JSON.stringify(hashAll(TARGET)) } },
  },
)

const size = filesIn(TARGET).reduce((sum, file) => sum + statSync(join(TARGET, file)).size, 0)
process.stdout.write(`${relative('.', TARGET)}: ${(size / 1e6).toFixed(1)} MB\n`)

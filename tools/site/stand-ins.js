// What a browser gets in place of modules that need Node, and of packages that have a variant for it.
import { resolve } from 'node:path'

const STAND_IN = (name) => resolve('site/worker/instead', name)

const MODULES = {
  'node:fs': STAND_IN('fs.ts'),
  'node:v8': STAND_IN('v8.ts'),
  'node:zlib': STAND_IN('gunzip.ts'),
  'node:stream': STAND_IN('gunzip.ts'),
  stream: STAND_IN('gunzip.ts'),
  'node:stream/web': STAND_IN('web-streams.ts'),
}

const PACKAGES = {
  'node:buffer': 'buffer/',
  buffer: 'buffer/',
  'node:string_decoder': 'string_decoder/',
  string_decoder: 'string_decoder/',
  'csv-parse': 'csv-parse/browser/esm',
  'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
}

const OURS = Object.fromEntries(
  [
    ['src/sources/near.ts', 'near.ts'],
    ['src/sources/pause.ts', 'pause.ts'],
    ['src/sources/formats/pdf/parser-thread.ts', 'parser-thread.ts'],
    ['src/sources/formats/zip/open-zip.ts', 'open-zip.ts'],
  ].map(([file, name]) => [resolve(file), STAND_IN(name)]),
)

const plugin = {
  name: 'stand-ins',
  resolveId(id, importer) {
    if (id in MODULES) return MODULES[id]
    if (id in PACKAGES) return this.resolve(PACKAGES[id], importer, { skipSelf: true })
    if (importer === undefined || !id.startsWith('.')) return null
    return OURS[resolve(importer, '..', id).replace(/\.js$/, '.ts')] ?? null
  },
}

/** Options of the bundler. */
export const standIns = {
  plugins: [plugin],
  // There is no document in a worker.
  resolve: { conditionNames: ['worker', 'browser', 'module', 'default'] },
  transform: { inject: { Buffer: ['buffer/', 'Buffer'] } },
  // A module that is nowhere would be left to the browser, which has none.
  onLog: (level, log, pass) => pass(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
}

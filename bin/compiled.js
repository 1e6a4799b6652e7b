const {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs')
const { dirname, resolve } = require('node:path')
const { pathToFileURL } = require('node:url')
const { getHeapCodeStatistics } = require('node:v8')
const { Script } = require('node:vm')

// So many bytes of code does a run have that analysed a document: what help or a version needs is not worth keeping.
const OF_AN_ANALYSIS = 700_000

/** Loads the script at `path`, a function around a CommonJS module, with the code that an earlier run compiled, if it left any beside the script. */
exports.loadScript = (path) => {
  const kept = `${path}.${process.versions.v8}-${process.arch}.cache`
  const cachedData = read(kept)
  const script = new Script(textOf(path), { filename: path, cachedData })
  const module = { exports: {} }
  // A script that is run by hand has no `import()` of its own.
  const importModule = (id) => import(pathToFileURL(resolve(dirname(path), id)).href)
  script.runInThisContext()(module.exports, require, module, path, dirname(path), importModule)

  /** Leaves the compiled code to later runs, once. */
  const keepCode = () => {
    if (cachedData || getHeapCodeStatistics().bytecode_and_metadata_size < OF_AN_ANALYSIS) return
    write(kept, () => script.createCachedData())
  }
  return { exports: module.exports, keepCode }
}

/**
 * The text of a file, one byte a character. An array buffer that may be resized is memory of the system's own: given back to the
 * allocator of most Linux systems, a megabyte raises the bound from which it gives anything back itself.
 */
const textOf = (path) => {
  const file = openSync(path)
  try {
    const { size } = fstatSync(file)
    const bytes = Buffer.from(new ArrayBuffer(size, { maxByteLength: size }))
    for (let at = 0, count = 1; count > 0; at += count) count = readSync(file, bytes, at, size - at)
    return bytes.latin1Slice()
  } finally {
    closeSync(file)
  }
}

const read = (path) => {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

// Complete or not at all, and not where nothing may be written.
const write = (path, toData) => {
  const temporary = `${path}.${process.pid}`
  try {
    writeFileSync(temporary, '')
    writeFileSync(temporary, toData())
    renameSync(temporary, path)
  } catch {
    rmSync(temporary, { force: true })
  }
}

const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname } = require('node:path')
const { getHeapCodeStatistics } = require('node:v8')
const { Script, constants } = require('node:vm')

// So many bytes of code compiled in one run are worth keeping: about what the analysis of a document needs.
const WORTH_KEEPING = 200_000

/** Loads the script at `path` with the code that an earlier run compiled, if it left any beside the script. */
exports.loadScript = (path) => {
  const kept = `${path}.${process.versions.v8}-${process.arch}.cache`
  const cachedData = read(kept)
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`,
    { filename: path, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  )
  const before = codeSize()
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path))

  /** Leaves the compiled code to later runs. A run with other flags of V8 can use none and leaves none. */
  const keepCode = () => {
    if (script.cachedDataRejected || codeSize() - before < WORTH_KEEPING) return
    write(kept, () => script.createCachedData())
  }
  return { exports: module.exports, keepCode }
}

const codeSize = () => getHeapCodeStatistics().bytecode_and_metadata_size

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

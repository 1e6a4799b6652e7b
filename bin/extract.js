#!/usr/bin/env node
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { loadScript } = require('./compiled.js')

// Optimised code pays only where there is much to read: a short document is done before it is ready. So functions are
// optimised later at first (V8 counts the bytes of code that ran), and as always once the run takes longer.
// V8 11 (Node 20) alone has such a flag.
const hasBudget = /^11\./.test(process.versions.v8)
const setBudget = (bytes) => {
  if (hasBudget) setFlagsFromString(`--interrupt-budget=${bytes}`)
}
const [LATER, USUAL] = [1_000_000, 67_584]
setBudget(LATER)
setTimeout(setBudget, 300, USUAL).unref()

const { exports: command, keepCode } = loadScript(join(__dirname, '../dist/command/command.cjs'))
void command.run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
  // A read that never ends (a named pipe that nobody writes to) would hold the process, and even process.exit(),
  // after Ctrl-C: the signal itself ends it then, and a shell sees the same code.
  if (code >= 128) return void setTimeout(() => process.kill(process.pid, code - 128), 200).unref()
  // Compiled code is of use under the flags alone under which it was made.
  setBudget(LATER)
  keepCode()
})

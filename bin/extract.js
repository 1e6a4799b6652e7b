#!/usr/bin/env node
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { loadScript } = require('./compiled.js')

// What a run needs of Node comes first: under other flags than its own Node compiles its modules anew.
for (const name of ['os', 'stream', 'vm']) require(`node:${name}`)
void process.stdout

// Optimised code and a search of the whole memory for garbage pay only where there is much to read: a short document is
// done before. So functions are optimised later at first (V8 counts the bytes of code that ran; V8 11, of Node 20, alone
// has such a flag), and three times as late as ever once the run has taken a while of the processor's time: to optimise
// takes a third of the time of the first megabyte, and functions that wait so long are often never worth it.
const hasBudget = /^11\./.test(process.versions.v8)
// And the memory that a long document takes may grow by a twelfth between two searches: they take some hundredths
// of the time then, and by itself V8 lets it grow up to fourfold.
const setFlags = (budget, growth, marking, percent, ticks) => {
  if (hasBudget) setFlagsFromString(`--interrupt-budget=${budget}`)
  if (hasBudget) setFlagsFromString(`--${marking}minor-gc-task`)
  setFlagsFromString(`--regexp-tier-up-ticks=${ticks}`)
  setFlagsFromString(`--semi-space-growth-factor=${growth}`)
  setFlagsFromString(`--${marking}incremental-marking`)
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}
// A short document is done before a young generation of 16 MB is full: at 4 MB it is searched four times, and then the whole
// memory once; nor is it searched when there is a moment for it, which is just before the end. 0: as V8 likes. And a regular
// expression for short texts becomes machine code at its 20th use, not at its second: most have few.
const SHORT = [1_000_000, 16, 'no-', 0, 20]
const USUAL = [400_000, 2, '', 8, 1]
// The young generation is small and most of it is garbage: threads that search it together take longer to meet than to
// search, and where there are many documents the cores have other work.
const setUsual = () => {
  setFlags(...USUAL)
  setFlagsFromString('--no-parallel-scavenge')
}
const SHORT_MICROSECONDS = 400_000
// What an expression has before is used so few times that it does not pay to look for shorter code for it.
setFlagsFromString('--no-regexp-peephole-optimization')
setFlags(...SHORT)
const watch = setInterval(() => {
  if (process.cpuUsage().user < SHORT_MICROSECONDS) return
  setUsual()
  clearInterval(watch)
}, 100).unref()

const { exports: command, keepCode } = loadScript(join(__dirname, '../dist/command/command.cjs'))
void command.run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
  // A read that never ends (a named pipe that nobody writes to) would hold the process, and even process.exit(),
  // after Ctrl-C: the signal itself ends it then, and a shell sees the same code.
  if (code >= 128) return void setTimeout(() => process.kill(process.pid, code - 128), 200).unref()
  // Compiled code is of use under the flags alone under which it was made.
  setFlags(...SHORT)
  keepCode()
  // Nothing is left to wait for but what was written: to take the process apart piece by piece is work for nobody.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
})

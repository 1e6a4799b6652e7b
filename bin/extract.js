#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// Keeps compiled code between runs where Node can (22.1 and later).
module.enableCompileCache?.()
// Optimised code pays only where there is much to read: a short document is done before it is ready. So functions are
// optimised later at first (V8 counts the bytes of code that ran), and as always once the run takes longer.
setFlagsFromString('--interrupt-budget=1000000')
setTimeout(() => setFlagsFromString('--interrupt-budget=67584'), 300).unref()
const { run } = await import('../dist/esm/cli.js')

const code = await run(process.argv.slice(2), process)
process.exitCode = code
// A read that never ends (a named pipe that nobody writes to) would hold the process, and even process.exit(),
// after Ctrl-C: the signal itself ends it then, and a shell sees the same code.
if (code >= 128) setTimeout(() => process.kill(process.pid, code - 128), 200).unref()

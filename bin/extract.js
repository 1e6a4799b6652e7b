#!/usr/bin/env node
import module from 'node:module'

// Keeps compiled code between runs where Node can (22.8 and later).
module.enableCompileCache?.()
const { run } = await import('../dist/esm/cli.js')

const code = await run(process.argv.slice(2), process)
process.exitCode = code
// A read that never ends (a named pipe that nobody writes to) would hold the process, and even process.exit(),
// after Ctrl-C: the signal itself ends it then, and a shell sees the same code.
if (code >= 128) setTimeout(() => process.kill(process.pid, code - 128), 200).unref()

#!/usr/bin/env node
import module from 'node:module'

// Keeps compiled code between runs where Node can (22.8 and later).
module.enableCompileCache?.()
const { run } = await import('../dist/cli/main.js')

const code = await run(process.argv.slice(2), process)
process.exitCode = code
// After Ctrl-C, a read that never ends (a named pipe that nobody writes to) must not hold the process.
if (code >= 128) setTimeout(() => process.exit(), 200).unref()

#!/usr/bin/env node
import module from 'node:module'

// Keeps compiled code between runs where Node can (22.8 and later).
module.enableCompileCache?.()
const { run } = await import('../dist/cli/main.js')

process.exitCode = await run(process.argv.slice(2), process)

/** The files that a user of the package imports, by what they are called in dist/esm. */
export const ENTRIES = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  merge: 'src/merge.ts',
  schema: 'src/schema.ts',
}

/** What a thread runs: in dist/esm, and imported by nobody. */
export const THREAD = { thread: 'src/run/thread.ts' }

/** The command, one file in dist/command. */
export const COMMAND = { command: 'src/cli/commands/main.ts' }

import { existsSync, readdirSync } from 'node:fs'

/** The files that a user of the package imports, by what they are called in dist/esm. */
export const ENTRIES = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  merge: 'src/merge.ts',
  schema: 'src/schema.ts',
}

/** What a thread runs: in dist/esm, and imported by nobody. */
export const THREAD = { thread: 'src/run/thread.ts' }

const FORMATS = 'src/sources/formats'
const readerOf = (name) => `${FORMATS}/${name}/read-${name}.ts`
// Articles in Markdown are what most starts read: part of the command's one file.
const isLoadedLater = (name) => name !== 'markdown' && existsSync(readerOf(name))

/** Formats that the command and the library load when they first meet one: in dist/esm, for both. */
export const FORMAT_ENTRIES = Object.fromEntries(
  readdirSync(FORMATS)
    .filter(isLoadedLater)
    .map((name) => [`format-${name}`, readerOf(name)]),
)

/** The command, one file in dist/command. */
export const COMMAND = { command: 'src/cli/commands/main.ts' }

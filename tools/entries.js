import { existsSync, readdirSync } from 'node:fs'

/** The files that a user of the package imports, by what they are called in dist/esm. */
export const ENTRIES = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  merge: 'src/merge.ts',
  schema: 'src/schema.ts',
  compromise: 'src/compromise.ts',
  files: 'src/files.ts',
  reports: 'src/reports.ts',
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

const REPORTS = 'src/report/formats'
// What is asked for on most days is part of the command's one file.
const REPORTS_OF_EVERY_DAY = ['csv', 'json', 'markdown', 'table']
const nameOf = (file) => /^([\w-]+)\.ts$/.exec(file)?.[1]

/** Reports that the command loads when one is asked for: in dist/esm, called "report-NAME" after their file. */
export const REPORT_ENTRIES = Object.fromEntries(
  readdirSync(REPORTS)
    .map(nameOf)
    .filter((name) => name !== undefined && name !== 'registry' && !REPORTS_OF_EVERY_DAY.includes(name))
    .map((name) => [`report-${name}`, `${REPORTS}/${name}.ts`]),
)

/** Engines other than the built-in: in dist/esm, for both. */
export const ENGINE_ENTRIES = { 'load-engine': 'src/load-engine.ts' }

/** The command, one file in dist/command. */
export const COMMAND = { command: 'src/cli/commands/main.ts' }

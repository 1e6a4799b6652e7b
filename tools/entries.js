/** The files that a user of the package loads, by what they are called in dist/esm. */
export const ENTRIES = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  merge: 'src/merge.ts',
  schema: 'src/schema.ts',
  cli: 'src/cli/main.ts',
  thread: 'src/run/thread.ts',
}

import type { Readable } from 'node:stream'

/** What the command needs of a process, so that tests can hand it something else. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly env: NodeJS.ProcessEnv
}

/** Runs the command line and resolves to its exit code. */
export const run = (argv: readonly string[], io: Io): Promise<number> => {
  io.stderr.write(`not built yet: ${argv.join(' ')}\n`)
  return Promise.resolve(70)
}

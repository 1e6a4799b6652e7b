import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { widthOf } from '../report/layout.js'
import type { Io } from './io.js'
import { drained, type Output } from './output.js'

/** The command that shows pages, in words; null for none: off a terminal, in CI, or when the user wants none. */
export const pagerOf = ({ env, stdout }: Pick<Io, 'env' | 'stdout'>): string[] | null => {
  if (stdout.isTTY !== true || env['CI'] || env['TERM'] === 'dumb') return null
  const words = (env['EXTRACT_PAGER'] ?? env['PAGER'] ?? 'less -FRX')
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.length === 0 || words[0] === 'cat' ? null : words
}

/**
 * Output on a terminal, through a pager once it is longer than the screen. Text is held back until then, unless
 * `isLive`: who waits for the next line of a stream must get it. `onShown`: the first of it is about to be seen.
 */
export const paged = (
  plain: Output,
  words: readonly string[],
  io: Io,
  isLive: boolean,
  onShown: () => void = () => {},
): Output => {
  let held: string | null = ''
  let page: Page | null = null
  const release = async (): Promise<void> => {
    const text = held
    held = null
    onShown()
    if (text) await (page ?? plain).write(text)
  }
  return {
    isWanted: () => (page ?? plain).isWanted(),
    write: async (chunk) => {
      if (held === null) return (page ?? plain).write(chunk)
      held += String(chunk)
      if (isLongerThan(io.stdout, held)) {
        onShown()
        page = await startPager(words, io.env)
      } else if (!isLive) return
      await release()
    },
    finish: async () => {
      await release()
      await page?.end()
      await plain.finish()
    },
    discard: async () => {
      held = null
      await page?.end()
      await plain.discard()
    },
  }
}

const ROWS = 24
const COLUMNS = 80

const isLongerThan = ({ rows, columns }: Io['stdout'], text: string): boolean => {
  const lines = stripVTControlCharacters(text).split('\n')
  // A line that is wider than the terminal takes several rows.
  const taken = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (columns || COLUMNS))),
    -1,
  )
  // The last row is left for the prompt.
  return taken >= (rows || ROWS)
}

interface Page extends Pick<Output, 'write' | 'isWanted'> {
  /** Resolves when the reader has left. */
  readonly end: () => Promise<void>
}

/** Null when there is no such command. */
const startPager = async (
  [command, ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Page | null> => {
  const child = spawn(command!, args, {
    stdio: ['pipe', 'inherit', 'inherit'],
    // "less" by itself would show colours as signs, and ask for a key even where nothing is left to show.
    env: { LESS: 'FRX', ...env },
  })
  try {
    await once(child, 'spawn')
  } catch {
    return null
  }
  return toPage(child, child.stdin)
}

const toPage = (child: ChildProcess, stdin: Writable): Page => {
  const left = new AbortController()
  const leave = (): void => left.abort()
  child.once('close', leave)
  stdin.on('error', leave)
  return {
    isWanted: () => !left.signal.aborted,
    write: async (chunk) => {
      if (!left.signal.aborted && !stdin.write(chunk)) await drained(stdin, left.signal)
    },
    end: async () => {
      stdin.end()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
    },
  }
}

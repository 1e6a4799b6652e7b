import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { ReportSettings } from '../report/reporter.js'
import type { Io } from './io.js'
import { pagerOf } from './pager.js'

type AddressOf = NonNullable<ReportSettings['addressOf']>

/** How the terminal that shows a report opens a place in a file; undefined where it makes no links. */
export const toAddresses = ({
  env,
  stdout,
  cwd,
}: Pick<Io, 'env' | 'stdout' | 'cwd'>): AddressOf | undefined => {
  if (!createSupportsHyperlinks(stdout) || !passesLinks(pagerOf({ env, stdout }))) return undefined
  const folder = cwd?.() ?? '.'
  const toAddress = STYLES.find(({ isIts }) => isIts(env))!.toAddress
  // What came out of an archive has a path and is no file. Places come document by document.
  let last: { readonly path: string; readonly url: URL | null } | null = null
  return (path, { line, column }) => {
    if (last?.path !== path) last = { path, url: toUrl(resolve(folder, path)) }
    return last.url === null ? null : toAddress(last.url, line, column)
  }
}

// Another pager might show the address as text.
const passesLinks = (pager: readonly string[] | null): boolean =>
  pager === null || ['less', 'bat', 'delta', 'moar', 'ov'].includes(basename(pager[0]!))

const toUrl = (file: string): URL | null => {
  if (!existsSync(file)) return null
  const url = pathToFileURL(file)
  // A terminal may show what runs on another machine, and then its own file of that name is not meant.
  if (process.platform !== 'win32') url.host = hostname()
  return url
}

interface Style {
  readonly isIts: (env: NodeJS.ProcessEnv) => boolean
  readonly toAddress: (url: URL, line: number, column: number) => string
}

// Some terminals go to a line; the others would look for a file whose name ends in "#12".
const STYLES: readonly Style[] = [
  {
    // Over SSH it would open a file of the wrong machine.
    isIts: (env) => env['TERM_PROGRAM'] === 'vscode' && !env['SSH_CONNECTION'] && !env['CURSOR_TRACE_ID'],
    toAddress: ({ pathname }, line, column) => `vscode://file${pathname}:${line}:${column}`,
  },
  {
    isIts: (env) => env['TERM_PROGRAM'] === 'iTerm.app' || env['TERM'] === 'xterm-kitty',
    toAddress: ({ href }, line) => `${href}#${line}`,
  },
  { isIts: () => true, toAddress: ({ href }) => href },
]

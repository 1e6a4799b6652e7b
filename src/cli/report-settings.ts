import { paletteFor } from '../report/colour.js'
import type { Reporter, ReportSettings } from '../report/reporter.js'
import type { Io } from './io.js'
import type { Settings } from './options.js'
import type { Output } from './output.js'

const DEFAULT_WIDTH = 80

/** What a report depends on, for results that go to a terminal and for those that go elsewhere. */
export const toReportSettings = async (
  {
    all,
    color,
    context = null,
    types,
    output,
  }: Pick<Settings, 'all' | 'color' | 'types' | 'output'> & Partial<Pick<Settings, 'context'>>,
  io: Pick<Io, 'stdout' | 'env' | 'cwd'>,
): Promise<ReportSettings> => {
  const { stdout, env } = io
  const onTerminal = stdout.isTTY === true && output === null
  const palette = paletteFor(env, color, onTerminal)
  return {
    all,
    context,
    types,
    width: (onTerminal && stdout.columns) || DEFAULT_WIDTH,
    palette,
    onTerminal,
    // Who wants no colour wants no links.
    ...(onTerminal && palette.level > 0 ? await linksOf(io) : {}),
  }
}

const linksOf = async (
  io: Pick<Io, 'stdout' | 'env' | 'cwd'>,
): Promise<Pick<ReportSettings, 'addressOf'>> => {
  const addressOf = (await import('./terminal-links.js')).toAddresses(io)
  return addressOf === undefined ? {} : { addressOf }
}

/**
 * Page by page, for a person at a terminal; `isLive`: standard input is read, whose lines may come at any time. Before
 * something is shown there, `onShown` is called.
 */
export const toPaged = async (
  plain: Output,
  path: string | null,
  { isPaged }: Reporter,
  io: Io,
  isLive: boolean,
  onShown: () => void = () => {},
): Promise<Output> => {
  if (path !== null || io.stdout.isTTY !== true) return plain
  if (!isPaged) return announced(plain, onShown)
  const { paged, pagerOf } = await import('./pager.js')
  const words = pagerOf(io)
  return words === null ? announced(plain, onShown) : paged(plain, words, io, isLive, onShown)
}

const announced = (output: Output, onShown: () => void): Output => ({
  ...output,
  write: (chunk) => {
    onShown()
    return output.write(chunk)
  },
})

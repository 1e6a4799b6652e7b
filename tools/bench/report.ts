import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, type } from 'node:os'
import { PEER } from './contenders.js'
import type { Taken } from './processor-time.js'
import { START_FILE, wholeOf, type Step } from './start.js'

/** What a contender took for all texts. */
export interface Speed {
  readonly name: string
  /** Loading included. */
  readonly cold: Taken
  /** After it had read others. */
  readonly warm: Taken
}

/** One document of so many characters. */
export interface Size {
  readonly characters: number
  readonly tokens: number
  readonly taken: Taken
}

export interface Measured {
  readonly characters: number
  readonly articles: number
  readonly tokens: number
  readonly speeds: readonly Speed[]
  readonly sizes: readonly Size[]
  readonly start: readonly Step[]
}

/** How many times Node's own time a cold start takes. */
const startRatioOf = ({ start }: Measured): number => wholeOf(start) / start[0]!.milliseconds

export const toReport = (measured: Measured): string =>
  [
    `Measured with ${versions()} on ${type()} ${release()}, ${cpus().length} cores of an ${cpus()[0]!.model.trim()}. ` +
      'All times are of the processor, user and system, all threads.',
    speedTable(measured),
    growthTable(measured),
    startTable(measured),
  ].join('\n\n')

const speedTable = ({ characters, articles, tokens, speeds }: Measured): string => {
  const peer = speeds.find(({ name }) => name === PEER)!
  const persecond = ({ milliseconds }: Taken): string => grouped((1000 * tokens) / milliseconds)
  const ratio = (of: 'cold' | 'warm', speed: Speed): string =>
    (peer[of].milliseconds / speed[of].milliseconds).toFixed(1)
  return [
    `Tokens a second on ${grouped(articles)} news articles (${(characters / 1e6).toFixed(1)} MB, ${grouped(tokens)} ` +
      'tokens as `extract` counts them), of which none comes twice, in one process; "times" is next to compromise/three:',
    toTable(
      ['', 'cold, loading included', 'times', 'warm', 'times', 'memory'],
      speeds.map((speed) => [
        speed.name,
        ...[persecond(speed.cold), ratio('cold', speed), persecond(speed.warm), ratio('warm', speed)],
        `${speed.cold.megabytes.toFixed(0)} MB`,
      ]),
    ),
  ].join('\n\n')
}

const growthTable = ({ sizes }: Measured): string => {
  const each = ({ tokens, taken }: Size): number => (1000 * taken.milliseconds) / tokens
  return [
    'One document of many articles, warm:',
    toTable(
      ['characters', 'tokens', 'µs a token', 'times the smallest', 'memory'],
      sizes.map((size) => [
        ...[grouped(size.characters), grouped(size.tokens), each(size).toFixed(1)],
        (each(size) / each(sizes[0]!)).toFixed(2),
        `${size.taken.megabytes.toFixed(0)} MB`,
      ]),
    ),
  ].join('\n\n')
}

const startTable = (measured: Measured): string =>
  [
    `A cold \`extract ${START_FILE}\` takes ${startRatioOf(measured).toFixed(1)} times \`node -e 0\`:`,
    toTable(
      ['', 'ms'],
      [
        ...measured.start.map(({ name, milliseconds }) => [name, milliseconds.toFixed(0)]),
        ['together', wholeOf(measured.start).toFixed(0)],
      ],
    ),
  ].join('\n\n')

const versions = (): string => {
  // This file and the script that is made of it both lie two folders below the root.
  const versionOf = (name: string): string => {
    const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
    return `${name} ${version}`
  }
  return [`Node ${process.versions.node}`, ...['compromise', 'wink-nlp'].map(versionOf)].join(', ')
}

const grouped = (value: number): string => Math.round(value).toLocaleString('en')

/** As prettier would have it. */
const toTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = heads.map((head, column) => Math.max(3, ...[head, ...rows.map((row) => row[column]!)].map((cell) => cell.length))) // prettier-ignore
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const padded = (cells: readonly string[]): string =>
    line(
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))),
    )
  const rule = line(
    widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  )
  return [padded(heads), rule, ...rows.map(padded)].join('\n')
}

const BEGIN = '<!-- npm run bench writes what follows -->'
const END = '<!-- until here -->'

/** Puts the report where the last one stands. */
export const writeReport = (path: string, report: string): void => {
  const [before, after] = readFileSync(path, 'utf8').split(new RegExp(`${BEGIN}[^]*?${END}`))
  if (after === undefined) throw new Error(`"${path}" has no place between "${BEGIN}" and "${END}".`)
  writeFileSync(path, `${before}${BEGIN}\n\n${report}\n\n${END}${after}`)
}

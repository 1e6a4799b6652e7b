import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import type { Attack } from './attack.js'
import { folderOf, peakOf } from './program.js'

const MEGABYTE = 1_000_000
const SIZES = [1, 4]

/** What a run may take: so much whatever it reads, and so much for each byte of the input. */
const BASE = 220 * MEGABYTE
const TIMES = 70

/** By the ending of its file: how prose is written in each format. */
const FORMATS: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  txt: (lines) => lines.join('\n\n'),
  md: (lines) => lines.map((line) => `- ${line}`).join('\n'),
  'one.ndjson': (lines) => JSON.stringify({ id: 1, text: lines.join('\n') }),
  'many.ndjson': (lines) => lines.map((text, id) => JSON.stringify({ id, text })).join('\n'),
  html: (lines) => `<!doctype html><article>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article>`,
}

/** How much memory the program takes at the most for a long input of each format. */
export const attackMemory: Attack = async ({ size }) => {
  const failures: string[] = []
  const notes: string[] = []
  for (const [ending, write] of Object.entries(FORMATS))
    for (const megabytes of SIZES) {
      const name = `${megabytes * size} MB as ${ending}`
      const content = Buffer.from(write(proseOf(megabytes * size * MEGABYTE)))
      const folder = folderOf({})
      writeFileSync(join(folder, `a.${ending}`), content)
      const peak = await peakOf([`a.${ending}`, '-o', 'a.json'], folder)
      if (peak === null) failures.push(`${name}: it does not end as it should`)
      else if (peak > BASE + TIMES * content.length) failures.push(`${name}: ${toMegabytes(peak)}`)
      notes.push(`${name}: ${peak === null ? 'failed' : toMegabytes(peak)}`)
    }
  return { tried: `${notes.length} inputs of up to ${Math.max(...SIZES) * size} MB`, failures, notes }
}

const toMegabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`

/** Paragraphs of the repository's own texts, again and again, with nothing that a format would read as a mark. */
const proseOf = (size: number): string[] => {
  const paragraphs = globSync('seeds/*.md')
    .toSorted()
    .flatMap((path) => readFileSync(path, 'utf8').split(/\n\n+/))
    .filter((paragraph) => /^[\p{L}“]/u.test(paragraph) && !/[<&\n]/.test(paragraph))
  const prose: string[] = []
  for (let length = 0; length < size;) {
    const paragraph = paragraphs[prose.length % paragraphs.length]!
    prose.push(paragraph)
    length += Buffer.byteLength(paragraph)
  }
  return prose
}

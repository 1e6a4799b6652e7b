import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import {
  describeSkipped,
  readInputs,
  type Loaded,
  type LoadOptions,
} from '../../src/sources/find/read-inputs.js'
import type { Readable } from '../../src/sources/readable.js'

const folders: string[] = []
const start = process.cwd()

afterEach(() => {
  process.chdir(start)
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A fresh folder with these files, made the working folder: ids are then as short as in life. */
export const inFolder = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-load-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  process.chdir(folder)
  return folder
}

export async function* stream(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk))
}

export const load = async (
  inputs: string | readonly string[],
  options: Partial<LoadOptions> = {},
  stdin: AsyncIterable<Uint8Array> = stream(),
): Promise<Loaded[]> => {
  const items: Loaded[] = []
  for await (const item of readInputs([inputs].flat(), options, stdin)) items.push(item)
  return items
}

/** What is told of what is not read. */
export const skippedIn = async (input: string): Promise<string[]> => {
  const told: string[] = []
  const items = readInputs([input], {}, stream(), {
    onSkipped: (skipped) => void told.push(describeSkipped(skipped)),
  })
  while ((await items.next()).done !== true);
  return told
}

/** "a.md" for a document, "a.md: INPUT_BINARY" for an error. */
export const summary = (items: readonly Loaded[]): string[] =>
  items.map((item) => (item.ok ? item.readable.id : `${item.id}: ${item.error.code}`))

export const readOne = async (...args: Parameters<typeof load>): Promise<Readable> => {
  const [item] = await load(...args)
  if (item?.ok !== true) throw item?.error ?? new Error('nothing was read')
  return item.readable
}

export const messageOf = async (...args: Parameters<typeof load>): Promise<string> => {
  const [item] = await load(...args)
  if (item?.ok !== false) throw new Error('no error')
  return item.error.message
}

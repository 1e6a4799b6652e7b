import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { hashOf, readSums, writeSums } from './checksums.js'
import type { Source } from './sources.js'

/** Beside what was fetched: the hash of each file when it first came. */
const SUMS = 'raw/SHA256SUMS'

/**
 * Fetches the files of each source into `raw/<name>/` of `folder` and says of each what came of it. What cannot be fetched is
 * told, and the others go on; what is there already is not fetched again. A file that is no longer what it was is not kept.
 *
 * @returns whether all that can be fetched is there.
 */
export const fetchSources = async (
  sources: readonly Source[],
  folder: string,
  say: (line: string) => void,
): Promise<boolean> => {
  const sums = new Map(await readSums(join(folder, SUMS)))
  let isComplete = true
  for (const source of sources) {
    if (source.cannot !== null) {
      say(`${source.name}: cannot be fetched. ${source.cannot}`)
      continue
    }
    const troubles: string[] = []
    for (const { url, to } of source.files) {
      const name = `raw/${source.name}/${to}`
      const trouble = await fetchFile(url, join(folder, name), sums.get(name), (hash) => sums.set(name, hash))
      if (trouble !== null) troubles.push(`${source.name}: ${trouble}`)
    }
    for (const trouble of troubles) say(trouble)
    if (troubles.length === 0)
      say(`${source.name}: ${source.files.length} files. Make of them: ${source.becomes}`)
    isComplete &&= troubles.length === 0
    await writeSums(join(folder, SUMS), sums)
  }
  return isComplete
}

/** Null when the file is in its place; else why it is not. */
const fetchFile = async (
  url: string,
  path: string,
  known: string | undefined,
  onHash: (hash: string) => void,
): Promise<string | null> => {
  if (known !== undefined && (await hashOf(path)) === known) return null
  const part = `${path}.part`
  try {
    const response = await fetch(url)
    if (!response.ok || response.body === null) return `${url} answers ${response.status}. Is it still there?`
    await mkdir(dirname(path), { recursive: true })
    await pipeline(Readable.fromWeb(response.body), createWriteStream(part))
    const hash = (await hashOf(part))!
    if (known !== undefined && hash !== known)
      return `${url} is not what it was: its SHA-256 is ${hash}, not ${known}. If it may be another one, delete its line in ${SUMS}.`
    await rename(part, path)
    onHash(hash)
    return null
  } catch (error) {
    return `${url} cannot be reached (${reasonOf(error)}). Is there a network?`
  } finally {
    await rm(part, { force: true })
  }
}

const reasonOf = (error: unknown): string => {
  const { cause, message } = error as Error & { readonly cause?: { readonly code?: string } }
  return cause?.code ?? message
}

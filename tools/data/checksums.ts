import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** SHA-256 by name, as `sha256sum` writes them; empty where there is no such list. */
export const readSums = async (path: string): Promise<ReadonlyMap<string, string>> => {
  const list = await readFile(path, 'utf8').catch(() => '')
  return new Map(Array.from(list.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm), ([, hash, name]) => [name!, hash!]))
}

export const writeSums = async (path: string, sums: ReadonlyMap<string, string>): Promise<void> => {
  const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, hash]) => `${hash}  ${name}\n`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, lines.join(''))
}

/** Null where there is no such file. */
export const hashOf = async (path: string): Promise<string | null> => {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return hash.digest('hex')
}

/** Of the files of a list: those that `folder` lacks, and those that are others there. */
export const compare = async (
  sums: ReadonlyMap<string, string>,
  folder: string,
): Promise<{ readonly missing: readonly string[]; readonly different: readonly string[] }> => {
  const [missing, different]: [string[], string[]] = [[], []]
  for (const [name, hash] of sums) {
    const found = await hashOf(join(folder, name))
    if (found === null) missing.push(name)
    else if (found !== hash) different.push(name)
  }
  return { missing, different }
}

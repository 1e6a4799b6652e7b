import { open, readFile, type FileHandle } from 'node:fs/promises'

/** Beside the output: of which document each line was made. */
export interface Journal {
  /** The fingerprint of a document by the key of its line. */
  readonly known: ReadonlyMap<string, string>
  /** Called before the line is written: one without a line means nothing, a line without one is made again. */
  readonly add: (line: string, fingerprint: string) => Promise<void>
  readonly close: () => Promise<void>
}

const ENTRY = /^([\w-]{16}) ([\w-]{16})$/

/** Opens the journal of an output, or begins one. What is no entry of it, torn off by a crash, is passed over. */
export const openJournal = async (path: string): Promise<Journal> => {
  const known = new Map<string, string>()
  const text = await readFile(path, 'latin1').catch(missing)
  for (const line of text.split('\n')) {
    const [, key, fingerprint] = ENTRY.exec(line) ?? []
    if (key !== undefined && fingerprint !== undefined) known.set(key, fingerprint)
  }
  const file: FileHandle = await open(path, 'a')
  if (text !== '' && !text.endsWith('\n')) await file.appendFile('\n')
  return {
    known,
    add: (line, fingerprint) => file.appendFile(`${line} ${fingerprint}\n`),
    close: () => file.close(),
  }
}

const missing = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'ENOENT') return ''
  throw error
}

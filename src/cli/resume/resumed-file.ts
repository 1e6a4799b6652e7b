import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { outputUnwritable } from '../../errors.js'
import { targetOf } from '../output.js'
import { forgetTemporary, keepTemporary } from '../temporaries.js'
import { openJournal } from './journal.js'
import { keyOfLine } from './fingerprint.js'
import { createLineOrder, type LineOrder } from './line-order.js'
import { readLinePlaces } from './line-places.js'

/** A file that grows line by line, each whole or cut off again, and is put in order at the end. */
export interface ResumedFile extends Pick<LineOrder, 'keep' | 'expect'> {
  /** A line for a document that is expected; `fingerprint` says when it will do again, null never. */
  readonly put: (place: number, line: string, fingerprint: string | null) => Promise<void>
  /** Puts the lines in the order of their documents; those of no document go. */
  readonly finish: () => Promise<void>
  readonly close: () => Promise<void>
}

export const openResumedFile = async (name: string): Promise<ResumedFile> => {
  const target = await targetOf(name)
  if (target.kind === 'device') throw outputUnwritable(name, 'it is no file that --resume could go on with.')
  const { path } = target
  const file = await open(path, 'a+')
  const journal = await openJournal(`${path}.resume`)
  const { ends, keys } = await readLines(path, journal.known)
  await file.truncate(ends.at(-1) ?? 0)
  const order = createLineOrder(keys)
  const close = async (): Promise<void> => {
    await Promise.all([file.close(), journal.close()])
  }
  return {
    keep: order.keep,
    expect: order.expect,
    put: async (place, line, fingerprint) => {
      const key = keyOfLine(line)
      const isNew = order.put(place, key)
      if (fingerprint !== null && (isNew || journal.known.get(key) !== fingerprint))
        await journal.add(key, fingerprint)
      if (!isNew) return
      await file.appendFile(line)
      ends.push((ends.at(-1) ?? 0) + Buffer.byteLength(line))
    },
    finish: async () => {
      const moved = order.moved()
      if (moved === null) await file.sync()
      else await rewrite(path, file, toRanges(moved, ends))
      await close()
    },
    close,
  }
}

const readLines = async (
  path: string,
  known: ReadonlyMap<string, string>,
): Promise<{ ends: number[]; keys: string[] }> => {
  const [ends, keys]: [number[], string[]] = [[], []]
  for await (const { key, end } of readLinePlaces(path)) {
    ends.push(end)
    keys.push(known.get(key) ?? key)
  }
  return { ends, keys }
}

interface Range {
  readonly start: number
  end: number
}

/** The stretches of the file that the lines make up; neighbours are one. */
const toRanges = (lines: readonly number[], ends: readonly number[]): Range[] => {
  const ranges: Range[] = []
  for (const line of lines) {
    const [start, end] = [ends[line - 1] ?? 0, ends[line]!]
    const last = ranges.at(-1)
    if (last?.end === start) last.end = end
    else ranges.push({ start, end })
  }
  return ranges
}

const rewrite = async (path: string, from: FileHandle, ranges: readonly Range[]): Promise<void> => {
  const temporary = `${path}.${crypto.randomUUID()}.tmp`
  const { mode } = await from.stat()
  const to = await open(temporary, 'wx', mode)
  keepTemporary(temporary)
  try {
    for (const range of ranges) await copy(from, to, range)
    await to.sync()
    await to.close()
    await rename(temporary, path)
  } catch (error) {
    await to.close().catch(() => {})
    await rm(temporary, { force: true })
    throw error
  } finally {
    forgetTemporary(temporary)
  }
}

const PIECE = 1 << 20

const copy = async (from: FileHandle, to: FileHandle, { start, end }: Range): Promise<void> => {
  const buffer = Buffer.allocUnsafe(Math.min(PIECE, end - start))
  for (let at = start; at < end;) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, end - at), at)
    if (bytesRead === 0) throw new Error('The file has been cut short meanwhile.')
    await to.appendFile(buffer.subarray(0, bytesRead))
    at += bytesRead
  }
}

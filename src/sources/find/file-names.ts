import { isUtf8 } from 'node:buffer'
import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { joinPath } from './links.js'

/** A file to read. */
export interface FilePath {
  readonly id: string
  readonly path: string
  /** Its name in bytes, where that is not UTF-8 and `path` is only how it is printed. */
  readonly raw?: Buffer
  /** Of a file found in a folder: its way from there. */
  readonly below?: string
  /** Of a file found in a folder: tells that it turns out to be none of ours, and of which kind. */
  readonly leaveOut?: (kind: string) => void
}

export type Place = Pick<FilePath, 'path' | 'raw'>

/** By what name the system knows it. */
export const toLocation = ({ path, raw }: Place): string | Buffer => raw ?? path

/** An entry of a folder: "café.md" as it is, "caf\xE9.md" if its name is in Latin-1. */
export const toFilePath = (folder: Place, name: Buffer): FilePath => {
  const path = joinPath(folder.path, toPrintable(name))
  if (folder.raw === undefined && isUtf8(name)) return { id: path, path }
  return { id: path, path, raw: Buffer.concat([Buffer.from(toLocation(folder)), Buffer.from('/'), name]) }
}

/** Bytes that are no UTF-8 are escaped. */
export const toPrintable = (name: Buffer): string =>
  isUtf8(name)
    ? name.toString()
    : name
        .toString('latin1')
        .replace(/[^\0-\x7f]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The files that a name of the command line may mean which was not UTF-8: Node has put U+FFFD for what it could not
 * decode.
 */
export const readGarbled = async (path: string): Promise<FilePath[]> => {
  if (!path.includes('\ufffd')) return []
  const names = await readdir(dirname(path), 'buffer').catch((): Buffer[] => [])
  return names
    .filter((name) => !isUtf8(name) && name.toString() === basename(path))
    .map((name) => toFilePath({ path: dirname(path) }, name))
}

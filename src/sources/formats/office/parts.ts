import { inputDamaged } from '../../errors.js'
import type { Chunks } from '../../bytes/chunks.js'
import { listMembers, type Archive, type ZipMember } from '../zip/open-zip.js'
import { readXml, type XmlHandler } from './xml.js'

/** The files that a document consists of. */
export interface Parts {
  readonly has: (path: string) => boolean
  /** @throws ExtractError `INPUT_DAMAGED` if there is none of this name */
  readonly chunks: (path: string) => Chunks
  /** Reads XML; nothing if there is none of this name. */
  readonly read: (path: string, handler: XmlHandler) => Promise<void>
}

export const openParts = async (bytes: Buffer, archive: Archive): Promise<Parts> => {
  const members = new Map<string, ZipMember>()
  // Some programs write "/word/document.xml", and some change the case.
  for await (const member of listMembers(bytes, { ...archive, unpacked: { bytes: 0 } }))
    members.set(keyOf(member.name), member)
  const chunks = (path: string): Chunks => {
    const member = members.get(keyOf(path))
    if (member === undefined) throw inputDamaged(archive.id, 'ZIP', `${path} is not among its members`)
    return member.chunks
  }
  const has = (path: string): boolean => members.has(keyOf(path))
  return {
    has,
    chunks,
    read: async (path, handler) => {
      if (has(path)) await readXml(chunks(path), archive.id, handler)
    },
  }
}

const keyOf = (path: string): string => path.replace(/^\/+/, '').toLowerCase()

/** "../media/a.xml" as it stands in "word/document.xml": "media/a.xml". */
export const resolvePart = (base: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const path = base.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  return path.join('/')
}

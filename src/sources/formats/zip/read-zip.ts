import { inputEncrypted, inputForeign } from '../../errors.js'
import { readAll } from '../../bytes/chunks.js'
import type { Content } from '../../loading/loader.js'
import { isHidden, isOutside, judgeLink, refuseOutside } from '../../loading/member-names.js'
import { toFormat, toMember, type Source } from '../../loading/source.js'
import { createKindFinder } from './kind.js'
import { listMembers } from './open-zip.js'

/** What an archive is, or each of its members. */
export async function* readZip(source: Source, signal: AbortSignal): AsyncGenerator<Content> {
  const bytes = await source.bytes()
  const { kind, isEncrypted } = await survey(bytes, source)
  if (kind !== null && 'format' in kind) yield toFormat(source, kind.format, bytes)
  else if (kind !== null) throw inputForeign(source.id, kind.foreign, kind.command)
  else if (isEncrypted) throw inputEncrypted(source.id, 'a ZIP archive')
  else yield* readMembers(bytes, source, signal)
}

const survey = async (bytes: Buffer, source: Source) => {
  const finder = createKindFinder()
  let files = 0
  let encrypted = 0
  // What is looked at here is counted when it is read.
  for await (const member of listMembers(bytes, { ...source, unpacked: { bytes: 0 } })) {
    await finder.take(member)
    if (!member.isFolder) files++
    if (member.isEncrypted) encrypted++
  }
  return { kind: finder.kind(), isEncrypted: files > 0 && files === encrypted }
}

async function* readMembers(bytes: Buffer, source: Source, signal: AbortSignal): AsyncGenerator<Content> {
  for await (const { name, isFolder, isLink, chunks } of listMembers(bytes, source)) {
    if (signal.aborted) return
    if (isFolder) continue
    if (isOutside(name)) yield refuseOutside(source, name)
    else if (isHidden(name)) continue
    else if (isLink)
      yield judgeLink(source, name, (await readAll(chunks, name, LONGEST_PATH)).toString('utf8'))
    else yield toMember(source, name, chunks)
    if (isFull(source)) return
  }
}

const LONGEST_PATH = 1 << 16

// Then the last member has told.
const isFull = ({ unpacked, settings }: Source): boolean =>
  unpacked !== undefined && unpacked.bytes > settings.maxBytes

import { crc32, deflateRawSync } from 'node:zlib'

interface Member {
  readonly name: string
  readonly content?: string | Uint8Array
  /** What the directory says of its size, if that is not true. */
  readonly size?: number
  readonly isEncrypted?: boolean
  readonly isLink?: boolean
  /** Points at the bytes of the first member. */
  readonly isShared?: boolean
}

/** A ZIP archive with these members: as small as the format allows, and as wrong as a test wants it. */
export const zipOf = (
  members: readonly (Member | readonly [name: string, content: string | Uint8Array])[],
): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of members) {
    const member: Member = 'name' in entry ? entry : { name: entry[0], content: entry[1] }
    const name = Buffer.from(member.name)
    const content = Buffer.from(member.content ?? '')
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800 + (member.isEncrypted === true ? 1 : 0), 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(member.size ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const central = Buffer.alloc(14)
    central.writeUInt32LE(member.isLink === true ? 0o120777 * 0x10000 : 0, 6)
    central.writeUInt32LE(member.isShared === true ? 0 : offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, central, name)
    if (member.isShared === true) continue
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed])
    offset += file.length
    files.push(file)
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}

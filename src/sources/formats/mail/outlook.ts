import { decompressRTF } from '@kenjiuno/decompressrtf'
import iconv from 'iconv-lite'
import { openCompound, type Compound } from '../office/compound.js'

/** What Outlook keeps of a mail: no header and no parts, but properties, each in a stream called after its number. */
export interface OutlookMail {
  readonly subject: string | null
  readonly sender: string | null
  readonly sent: string | null
  readonly text: string
  /** Null where there is none. */
  readonly html: string | null
  /** The text in RTF, where Outlook keeps no other; null where it does, or there is none that is sound. */
  readonly rtf: Buffer | null
  readonly attachments: readonly OutlookAttachment[]
}

export interface OutlookAttachment {
  readonly fileName: string | null
  readonly type: string
  readonly bytes: () => Buffer
}

const [SUBJECT, SENDER, BODY, RTF, HTML, SENT] = ['0037', '0C1A', '1000', '1009', '1013', 0x00390040] as const
const [DATA, FILE_NAME, SHORT_FILE_NAME, MIME_TYPE] = ['3701', '3707', '3704', '370E'] as const

/** @throws ExtractError `INPUT_DAMAGED` */
export const openOutlook = (bytes: Buffer, id: string): OutlookMail => {
  const compound = openCompound(bytes, id)
  const coded = compound.read(nameOf(HTML, '0102'))
  const html = coded === null ? readText(compound, HTML) : decodeHtml(coded)
  const text = readText(compound, BODY) ?? ''
  const packed = text === '' && html === null ? compound.read(nameOf(RTF, '0102')) : null
  return {
    subject: readText(compound, SUBJECT),
    sender: readText(compound, SENDER),
    sent: readTime(compound.read('__properties_version1.0'), SENT),
    text,
    html,
    rtf: packed === null ? null : unpackRtf(packed),
    attachments: readAttachments(compound),
  }
}

const nameOf = (property: string, kind: string, folder = ''): string =>
  `${folder}__substg1.0_${property}${kind}`

/** In UTF-16, or as older versions of Outlook wrote it, in the code page of the machine. */
const readText = ({ read }: Compound, property: string, folder = ''): string | null => {
  const wide = read(nameOf(property, '001F', folder))
  const text = wide?.toString('utf16le') ?? toAnsi(read(nameOf(property, '001E', folder)))
  return text?.replace(/\0+$/, '').trim() || null
}

const toAnsi = (bytes: Buffer | null): string | undefined =>
  bytes === null ? undefined : iconv.decode(bytes, 'windows-1252')

const decodeHtml = (bytes: Buffer): string => {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? iconv.decode(bytes, 'windows-1252') : text
}

/** The library takes eighty times as much memory. */
const MOST_PACKED = 1 << 20

const unpackRtf = (packed: Buffer): Buffer | null => {
  try {
    // The library believes what is said of the size.
    if (packed.length > MOST_PACKED || packed.readUInt32LE(0) + 4 > packed.length) return null
    return Buffer.from(decompressRTF([...packed]))
  } catch {
    return null
  }
}

const HEADER_BYTES = 32
const ENTRY_BYTES = 16
/** From 1601, where Windows begins to count, to 1970. */
const EPOCH_MS = 11_644_473_600_000

/** Properties of a fixed length stand in one stream: a number, flags and eight bytes each. */
const readTime = (properties: Buffer | null, property: number): string | null => {
  for (let at = HEADER_BYTES; properties !== null && at + ENTRY_BYTES <= properties.length; at += ENTRY_BYTES)
    if (properties.readUInt32LE(at) === property) {
      const milliseconds = Number(properties.readBigUInt64LE(at + 8) / 10_000n) - EPOCH_MS
      return milliseconds > 0 && milliseconds < 8e15 ? new Date(milliseconds).toISOString() : null
    }
  return null
}

const MOST_ATTACHMENTS = 2048

const readAttachments = (compound: Compound): OutlookAttachment[] => {
  const attachments: OutlookAttachment[] = []
  for (let i = 0; i < MOST_ATTACHMENTS; i++) {
    const folder = `__attach_version1.0_#${i.toString(16).toUpperCase().padStart(8, '0')}/`
    const data = nameOf(DATA, '0102', folder)
    if (compound.has(data))
      attachments.push({
        fileName: readText(compound, FILE_NAME, folder) ?? readText(compound, SHORT_FILE_NAME, folder),
        type: readText(compound, MIME_TYPE, folder)?.toLowerCase() ?? '',
        bytes: () => compound.read(data) ?? Buffer.alloc(0),
      })
  }
  return attachments
}

import libmime from 'libmime'

/** A mail or a part of one, as it stands in the source: `bodyStart … end` is what its header is about. */
export interface Entity {
  readonly start: number
  readonly bodyStart: number
  readonly end: number
  /** Like "text/plain", in lower case. */
  readonly type: string
  readonly charset: string | null
  /** "base64", "quoted-printable", or what leaves text as it is. */
  readonly encoding: string
  readonly fileName: string | null
  readonly isAttachment: boolean
  /** Of a multipart. */
  readonly parts: readonly Entity[]
  readonly field: (name: string) => string | null
}

/** Multiparts in each other; a deeper one is read as text. */
const DEEPEST = 20

/** What a part of a multipart is that does not say. */
const USUAL: ReadonlyMap<string, string> = new Map([['multipart/digest', 'message/rfc822']])

/** Reads the structure of a mail. Each line is looked at once for each multipart that it lies in. */
export const readEntity = (
  source: string,
  start: number,
  end: number,
  { depth = 0, usual = 'text/plain' } = {},
): Entity => {
  const { fields, bodyStart } = readHeader(source, start, end)
  const contentType = parseField(fields.get('content-type'))
  const disposition = parseField(fields.get('content-disposition'))
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(contentType.value) ? contentType.value : usual
  const { boundary } = contentType.params
  const parts =
    type.startsWith('multipart/') && boundary !== undefined && boundary !== '' && depth < DEEPEST
      ? cutAtBoundary(source, bodyStart, end, boundary).map(([from, to]) =>
          readEntity(source, from, to, { depth: depth + 1, usual: USUAL.get(type) ?? 'text/plain' }),
        )
      : []
  return {
    start,
    bodyStart,
    end,
    // What promises parts and has none is read as it stands.
    type: type.startsWith('multipart/') && parts.length === 0 ? 'text/plain' : type,
    charset: contentType.params['charset'] ?? null,
    encoding: (fields.get('content-transfer-encoding') ?? '')
      .replace(/\(.*?\)/g, '')
      .trim()
      .toLowerCase(),
    fileName: toFileName(disposition.params['filename'] ?? contentType.params['name']),
    isAttachment: disposition.value === 'attachment',
    parts,
    field: (name) => toWords(fields.get(name)),
  }
}

/** A field may be longer, but nothing that is read of it is. */
const LONGEST_FIELD = 16_384

/** The first field of each name, unfolded, and where the body begins. A header ends at a blank line. */
const readHeader = (
  source: string,
  start: number,
  end: number,
): { fields: ReadonlyMap<string, string>; bodyStart: number } => {
  const fields = new Map<string, string>()
  let name: string | null = null
  let at = start
  while (at < end) {
    const next = endOfLine(source, at, end)
    const line = source.slice(at, Math.min(next, at + LONGEST_FIELD)).replace(/[\r\n]+$/, '')
    const field = /^([^\s:]+)[ \t]*:/.exec(line)
    if (line === '' || (field === null && !/^[ \t]/.test(line)))
      return { fields, bodyStart: line === '' ? next : at }
    if (field !== null) {
      name = field[1]!.toLowerCase()
      if (fields.has(name)) name = null
      else fields.set(name, line.slice(field[0].length).trim())
    } else if (name !== null && fields.get(name)!.length < LONGEST_FIELD)
      fields.set(name, `${fields.get(name)!}${line}`)
    at = next
  }
  return { fields, bodyStart: end }
}

const endOfLine = (source: string, at: number, end: number): number => {
  const next = source.indexOf('\n', at)
  return next === -1 || next >= end ? end : next + 1
}

const parseField = (
  value = '',
): { readonly value: string; readonly params: Readonly<Record<string, string | undefined>> } => {
  const parsed = libmime.parseHeaderValue(value)
  return { value: parsed.value.trim().toLowerCase(), params: parsed.params }
}

/** "=?utf-8?q?Caf=C3=A9?=" → "Café". */
const toWords = (value: string | undefined): string | null => {
  const words = value === undefined ? '' : libmime.decodeWords(value).replace(/\s+/g, ' ').trim()
  return words === '' ? null : words
}

/** Without the folders that some programs, and those who mean harm, put before it. */
const toFileName = (name: string | undefined): string | null =>
  toWords(name)
    ?.replace(/[\0-\x1f\x7f]/g, '')
    .split(/[\\/]/)
    .at(-1)
    ?.trim() || null

/** What stands between the lines "--boundary", as far as the last of them or the end. */
const cutAtBoundary = (source: string, start: number, end: number, boundary: string): [number, number][] => {
  const mark = `--${boundary}`
  const parts: [number, number][] = []
  let from = -1
  for (
    let at = source.indexOf(mark, start);
    at !== -1 && at < end;
    at = source.indexOf(mark, at + mark.length)
  ) {
    const next = endOfLine(source, at, end)
    const rest = source.slice(at + mark.length, Math.min(next, at + mark.length + 80)).trim()
    if ((at > start && source[at - 1] !== '\n') || (rest !== '' && rest !== '--')) continue
    // The line end before the mark belongs to the mark.
    if (from !== -1) parts.push([from, Math.max(from, source[at - 2] === '\r' ? at - 2 : at - 1)])
    from = rest === '--' ? -1 : next
    if (rest === '--') break
  }
  if (from !== -1 && from < end) parts.push([from, end])
  return parts
}

/** What the server says the content is: "text/html; charset=utf-8". */
export interface ContentType {
  readonly type: string
  readonly charset: string | null
}

export const readContentType = (header: string): ContentType => ({
  type: header.split(';', 1)[0]!.trim().toLowerCase(),
  charset: /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(header)?.[1] ?? null,
})

/** By its extension others know what a file is; the type that the server names counts more than the address. */
export const nameFor = (address: URL, type: string): string => {
  const name = address.pathname.split('/').at(-1)!
  const extension = EXTENSIONS[type]
  return extension === undefined || name.toLowerCase().endsWith(extension) ? name : name + extension
}

// Servers say "text/plain" of what they do not know.
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/epub+zip': '.epub',
  'application/pdf': '.pdf',
  'application/rtf': '.rtf',
  'application/x-ndjson': '.ndjson',
  'application/xhtml+xml': '.xhtml',
  'message/rfc822': '.eml',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/markdown': '.md',
  'text/rtf': '.rtf',
  'text/vtt': '.vtt',
}

import type { Metadata } from '../../readable.js'
import type { OpenPdf } from './open-pdf.js'

/** What the document says of itself, where that is more than the name of the file or program it was made with. */
export const readMetadata = async ({ document, ask }: OpenPdf): Promise<Metadata> => {
  const { info, metadata } = (await ask(document.getMetadata())) as unknown as About
  const named = (key: string): string | null => {
    const value = metadata?.get(key)
    return toLine(Array.isArray(value) ? value.join(', ') : value)
  }
  return {
    title: withoutFileName(named('dc:title') ?? toLine(info['Title'])),
    author: named('dc:creator') ?? toLine(info['Author']),
    date: toDate(info['CreationDate']) ?? named('xmp:createdate'),
    url: null,
    language: toLine(info['Language']) ?? named('dc:language'),
  }
}

interface About {
  readonly info: Readonly<Record<string, unknown>>
  readonly metadata: { readonly get: (key: string) => unknown } | null
}

const toLine = (value: unknown): string | null => {
  const line = typeof value === 'string' ? value.replace(/[\s\0]+/g, ' ').trim() : ''
  return line === '' ? null : line
}

/** "Microsoft Word - statement.doc", "untitled": no title that anybody gave it. */
const withoutFileName = (title: string | null): string | null =>
  title === null ||
  /\.(?:docx?|indd|odt|pdf|pptx?|qxd|rtf|tex|txt|xlsx?)$/i.test(title) ||
  /^untitled/i.test(title)
    ? null
    : title

/** "D:20140124111144+01'00'" → "2014-01-24T11:11:44+01:00". */
const toDate = (value: unknown): string | null => {
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour,
    minute = '00',
    second = '00',
    zone = '',
    zoneHour,
    zoneMinute = '00',
  ] = DATE.exec(typeof value === 'string' ? value : '') ?? []
  if (year === undefined) return null
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date
  return `${date}T${hour}:${minute}:${second}${zoneHour === undefined ? zone.slice(0, 1).replace(/[+-]/, '') : `${zone}${zoneHour}:${zoneMinute}`}`
}

const DATE =
  /^(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)?)?)?)?)?)?(?:([Z+-])(?:(\d\d)'?(\d\d)?'?)?)?/

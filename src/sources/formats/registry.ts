import { csv } from './csv.js'
import { doc } from './doc.js'
import { docx } from './docx.js'
import { epub } from './epub.js'
import { eml } from './eml.js'
import { feed } from './feed.js'
import { gzip } from './gzip.js'
import { html } from './html.js'
import { json } from './json.js'
import { markdown } from './markdown.js'
import { mbox } from './mbox.js'
import { mhtml } from './mhtml.js'
import { msg } from './msg.js'
import { ndjson } from './ndjson.js'
import { odt } from './odt.js'
import { office } from './office.js'
import { rtf } from './rtf.js'
import { pdf } from './pdf.js'
import { subtitles } from './subtitles.js'
import { tar } from './tar.js'
import { text } from './text.js'
import { unread } from './unread.js'
import { zip } from './zip.js'
import type { LoadSettings } from '../load-options.js'
import type { Certainty, Loader } from '../loading/loader.js'
import type { Source } from '../loading/source.js'

// In this order they are asked what an unknown source is.
const LOADERS: readonly Loader[] = [
  text,
  markdown,
  html,
  ndjson,
  json,
  csv,
  subtitles,
  feed,
  pdf,
  mhtml,
  eml,
  mbox,
  msg,
  gzip,
  zip,
  tar,
  docx,
  odt,
  rtf,
  epub,
  office,
  doc,
]

const ASKED: readonly Loader[] = [...LOADERS, unread]

/** The choices of `--input-format`. */
export const INPUT_FORMATS: readonly string[] = [
  'auto',
  ...LOADERS.filter(({ isContainer }) => isContainer !== true).map(({ name }) => name),
]

/**
 * Who reads a source that begins like this: what is packed is unpacked, then the user decides, then what the bytes surely
 * are, then the name, then what they look like. Plain text takes what is left.
 */
export const chooseLoader = (
  head: Uint8Array,
  source: Pick<Source, 'name' | 'settings' | 'format'>,
): Loader => {
  const certainties = new Map(ASKED.map((loader) => [loader, loader.detect(head, source)]))
  const all = (certainty: Certainty): Loader[] =>
    ASKED.filter((loader) => certainties.get(loader) === certainty)
  const named = byExtension(source.name ?? '')
  return (
    byName(source.format ?? '') ??
    (source.format === undefined ? all('certain').find(({ isContainer }) => isContainer === true) : null) ??
    byName(source.settings.inputFormat) ??
    all('certain')[0] ??
    (named !== null && certainties.get(named) !== 'impossible' ? named : null) ??
    all('likely')[0] ??
    text
  )
}

/** The format that a name promises and the content is not, so that `loader` reads it as plain text; null if it keeps its word. */
export const promisedFormat = (
  loader: Loader,
  { name, settings }: Pick<Source, 'name' | 'settings'>,
): string | null => {
  const named = loader === text && settings.inputFormat === 'auto' ? byExtension(name ?? '') : null
  return named === null || named === text ? null : named.name
}

/** Whether these bytes tell by themselves what they are, and are no plain text. */
export const isKnown = (head: Uint8Array, source: Pick<Source, 'name' | 'settings'>): boolean =>
  ASKED.some((loader) => loader.detect(head, source) === 'certain')

/** Whether a file of this name is read where it is found, in a folder, in an archive or through a link. */
export const isReadName = (name: string, settings: LoadSettings): boolean => {
  const loader = byExtension(name)
  if (loader?.isArchive === true || /\.tgz$/i.test(name)) return true
  if (loader?.isContainer === true) return isReadName(name.replace(/\.[^.]*$/, ''), settings)
  return loader !== null && (settings.inputFormat === 'auto' || loader.name === settings.inputFormat)
}

/** Whether runs that share a file of this name share its documents: archives, and records. */
export const isDivisible = (name: string, settings: LoadSettings): boolean => {
  const asked = byName(settings.inputFormat)
  if (asked !== null) return asked.isDivisible === true || asked.isArchive === true
  const loader = byExtension(name.replace(/\.gz$/i, ''))
  return loader?.isDivisible === true || loader?.isArchive === true || /\.tgz$/i.test(name)
}

/** What is read when a folder is walked: all that we know, or what the user asked for. */
export const extensionsRead = ({ inputFormat }: LoadSettings): string[] =>
  extensionsOf(
    (loader) => inputFormat === 'auto' || loader.name === inputFormat || loader.isContainer === true,
  )

/** The endings of the formats that `isAsked` picks. */
export const extensionsOf = (isAsked: (loader: Loader) => boolean): string[] =>
  LOADERS.filter(isAsked)
    .flatMap(({ extensions }) => extensions)
    .toSorted()

const byName = (format: string): Loader | null => LOADERS.find(({ name }) => name === format) ?? null

const byExtension = (name: string): Loader | null => {
  const lower = name.toLowerCase()
  return LOADERS.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension))) ?? null
}

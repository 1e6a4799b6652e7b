import { NO_METADATA, type Metadata } from '../../readable.js'
import type { XmlHandler } from './xml.js'

/** Gathers what a document says of itself in the words of the Dublin Core, as DOCX, ODT and EPUB do. */
export const createMetadata = (): XmlHandler & { readonly build: () => Metadata } => {
  const found = new Map<string, string[]>()
  let field: string | null = null
  return {
    open: (name) => {
      field = name in FIELDS ? name : null
      if (field !== null) found.set(name, [...(found.get(name) ?? []), ''])
    },
    close: (name) => {
      if (name === field) field = null
    },
    text: (text) => {
      const values = field === null ? undefined : found.get(field)
      if (values !== undefined) values[values.length - 1] += text
    },
    build: () => {
      const metadata: { -readonly [Key in keyof Metadata]: Metadata[Key] } = { ...NO_METADATA }
      for (const [name, values] of found) {
        const texts = values.map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value !== '')
        const key = FIELDS[name]!
        if (texts.length > 0) metadata[key] ??= key === 'author' ? texts.join(', ') : texts[0]!
      }
      return metadata
    },
  }
}

const FIELDS: Readonly<Record<string, keyof Metadata>> = {
  __proto__: null as never,
  'dc:title': 'title',
  'dc:creator': 'author',
  'meta:initial-creator': 'author',
  'dcterms:created': 'date',
  'meta:creation-date': 'date',
  'dc:date': 'date',
  'dc:language': 'language',
}

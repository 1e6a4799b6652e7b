import { inputDamaged, inputProtected } from '../../errors.js'
import type { Metadata } from '../../readable.js'
import { createMetadata } from '../office/core-metadata.js'
import { resolvePart, type Parts } from '../office/parts.js'
import { attribute, type XmlHandler } from '../office/xml.js'

/** What a book says of itself: its pages in reading order, by their paths. */
export interface Book {
  readonly metadata: Metadata
  readonly pages: readonly string[]
}

export const readBook = async (parts: Parts, id: string): Promise<Book> => {
  await refuseProtected(parts, id)
  const path = await findPackage(parts)
  if (path === null || !parts.has(path)) throw inputDamaged(id, 'EPUB', 'its table of files is missing')
  const metadata = createMetadata()
  const files = new Map<string, { readonly path: string; readonly isContents: boolean }>()
  const order: string[] = []
  await parts.read(path, {
    open: (name, attributes) => {
      metadata.open(name, attributes)
      const local = name.replace(/^.*:/, '')
      if (local === 'item')
        files.set(attribute(attributes, 'id') ?? '', {
          path: resolvePart(path, decodePath(attribute(attributes, 'href') ?? '')),
          isContents: /\bnav\b/.test(attribute(attributes, 'properties') ?? ''),
        })
      else if (local === 'itemref') order.push(attribute(attributes, 'idref') ?? '')
    },
    close: metadata.close,
    text: metadata.text,
  })
  const pages = order.flatMap((each) => files.get(each) ?? []).filter(({ isContents }) => !isContents)
  return { metadata: metadata.build(), pages: [...new Set(pages.map((page) => page.path))] }
}

// "Chapter%201.xhtml#start" → "Chapter 1.xhtml"
const decodePath = (href: string): string => {
  const path = href.replace(/#.*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const findPackage = async (parts: Parts): Promise<string | null> => {
  let path: string | null = null
  await parts.read('META-INF/container.xml', {
    ...QUIET,
    open: (name, attributes) => {
      if (/(?:^|:)rootfile$/.test(name)) path ??= attribute(attributes, 'full-path') ?? null
    },
  })
  return path
}

const QUIET: XmlHandler = { open: () => {}, close: () => {}, text: () => {} }

/** Fonts may be scrambled so that nobody takes them out; what else is encrypted is so for its readers. */
const refuseProtected = async (parts: Parts, id: string): Promise<void> => {
  const files: string[] = []
  await parts.read('META-INF/encryption.xml', {
    ...QUIET,
    open: (name, attributes) => {
      if (/(?:^|:)CipherReference$/.test(name)) files.push(attribute(attributes, 'URI') ?? '')
    },
  })
  if (files.some((file) => /\.(?:x?html?|xml|opf)$/i.test(file))) throw inputProtected(id)
}

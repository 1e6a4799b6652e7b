import { inputDamaged } from '../../errors.js'
import type { Parts } from '../office/parts.js'
import { readXml } from '../office/xml.js'

/**
 * The parts of a document that Word has saved as one XML file, each in a `pkg:part` of its own; Word 2003 knows no parts, and
 * what is told of styles stands beside the body.
 */
export const openFlatParts = (xml: string, name: string): Parts => {
  const parts = new Map<string, string>()
  for (const piece of xml.split('<pkg:part ').slice(1)) {
    const path = /^[^>]*pkg:name="\/?([^"]*)"/.exec(piece)?.[1]
    const start = piece.indexOf('<pkg:xmlData')
    const end = piece.indexOf('</pkg:xmlData>')
    if (path !== undefined && start !== -1 && end > start)
      parts.set(path, piece.slice(piece.indexOf('>', start) + 1, end))
  }
  if (parts.size === 0) for (const path of ['word/document.xml', 'word/styles.xml']) parts.set(path, xml)
  async function* chunks(path: string): AsyncGenerator<Uint8Array> {
    const part = parts.get(path)
    if (part === undefined) throw inputDamaged(name, 'XML', `${path} is not among its parts`)
    yield await Promise.resolve(Buffer.from(part))
  }
  return {
    has: (path) => parts.has(path),
    chunks,
    read: async (path, handler) => {
      if (parts.has(path)) await readXml(chunks(path), name, handler)
    },
  }
}

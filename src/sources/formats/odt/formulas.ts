import type { Parts } from '../office/parts.js'
import type { XmlHandler } from '../office/xml.js'

/** What the formula in a folder says, "./Object 1"; empty if none is there. */
export type TakeFormula = (folder: string) => string

/**
 * Reads the formulas of a document, each of which is a part of its own. A formula stands at one place, so it is given once.
 *
 * @param folders As the manifest has them: "Object 1/".
 */
export const readFormulas = async (parts: Parts, folders: ReadonlySet<string>): Promise<TakeFormula> => {
  const texts = new Map<string, string>()
  for (const folder of folders) {
    const formula = createFormula()
    await parts.read(`${folder}content.xml`, formula.handler)
    texts.set(folder, formula.said())
  }
  return (folder) => {
    const key = folder.replace(/^\.\//, '').replace(/\/?$/, '/')
    const text = texts.get(key) ?? ''
    texts.delete(key)
    return text
  }
}

/** Its signs in their order, as a Word document has them: "E=mc2". */
export const createFormula = (): { readonly handler: XmlHandler; readonly said: () => string } => {
  let text = ''
  let skipped = 0
  return {
    handler: {
      open: (name) => {
        if (skipped > 0 || AS_TYPED.test(name)) skipped++
      },
      close: () => {
        if (skipped > 0) skipped--
      },
      text: (piece) => {
        if (skipped === 0) text += piece.trim()
      },
    },
    said: () => text,
  }
}

/** The same once more, in the language in which it was typed. */
const AS_TYPED = /^(?:\w+:)?annotation(?:-xml)?$/

export const isFormula = (name: string): boolean => /^(?:\w+:)?math$/.test(name)

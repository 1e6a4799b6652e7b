import { Parser } from 'htmlparser2'
import { inputTooNested, inputUnsafe } from '../../errors.js'
import type { Chunks } from '../../bytes/chunks.js'
import { createPause } from '../../pause.js'
import { decodeXml } from './decode-xml.js'

export type Attributes = Readonly<Record<string, string>>

/** Told what stands in an XML document, in its order. Names have the usual prefixes, whatever those of the document are. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Nothing that a person wrote goes deeper. */
const DEEPEST = 1000

/**
 * Reads XML, broken or not, in bounded memory. Nothing outside of it is ever read, and no entity is expanded: whoever
 * declares one is refused, but in a page of a book, where that is left out.
 *
 * @param isHtml It may be XHTML with HTML's own habits: `&nbsp;`, `<br>`.
 * @throws ExtractError `INPUT_UNSAFE` or `INPUT_TOO_DEEP`
 */
export const readXml = async (
  chunks: Chunks,
  name: string,
  handler: XmlHandler,
  isHtml = false,
): Promise<void> => {
  const prefixes = createPrefixes()
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (++depth > DEEPEST) throw inputTooNested(name, DEEPEST)
        prefixes.learn(attributes)
        handler.open(prefixes.usual(tag), attributes)
      },
      onclosetag: (tag) => {
        depth--
        handler.close(prefixes.usual(tag))
      },
      ontext: handler.text,
      onprocessinginstruction: (_, data) => {
        if (!isHtml && /^!DOCTYPE[^>]*\[|^!ENTITY/i.test(data)) throw inputUnsafe(name, 'declares entities')
      },
    },
    { xmlMode: !isHtml, recognizeSelfClosing: true, recognizeCDATA: true, decodeEntities: true },
  )
  const pause = createPause()
  for await (const chunk of decodeXml(chunks)) {
    const text = isHtml ? chunk.replace(DECLARATIONS, '') : chunk
    // A piece at a time, so that others get a turn.
    for (let at = 0; at < text.length; at += PIECE) {
      parser.write(text.slice(at, at + PIECE))
      await pause()
    }
  }
  parser.end()
}

const PIECE = 1 << 16
const DECLARATIONS = /<!DOCTYPE[^>[]{0,500}\[[^\]]{0,9999}\]\s*>/i

/** Programs are free to call namespaces as they like; nearly all use the same prefixes, and these stand in our code. */
const createPrefixes = () => {
  const renamed = new Map<string, string>()
  return {
    learn: (attributes: Attributes): void => {
      for (const name in attributes)
        if (name.startsWith('xmlns')) {
          const usual = USUAL.find(([end]) => attributes[name]!.endsWith(end))?.[1]
          const own = name.slice('xmlns:'.length)
          if (usual !== undefined && usual !== own) renamed.set(own, usual)
        }
    },
    usual: (tag: string): string => {
      if (renamed.size === 0) return tag
      const colon = tag.indexOf(':')
      const usual = renamed.get(colon === -1 ? '' : tag.slice(0, colon))
      return usual === undefined ? tag : `${usual}:${tag.slice(colon + 1)}`
    },
  }
}

// By how their addresses end: the strict variant of a standard begins otherwise.
const USUAL: readonly (readonly [end: string, prefix: string])[] = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/markup-compatibility/2006', 'mc'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['/dc/elements/1.1/', 'dc'],
  ['/dc/terms/', 'dcterms'],
  [':opendocument:xmlns:office:1.0', 'office'],
  [':opendocument:xmlns:text:1.0', 'text'],
  [':opendocument:xmlns:table:1.0', 'table'],
  [':opendocument:xmlns:drawing:1.0', 'draw'],
  [':opendocument:xmlns:style:1.0', 'style'],
  [':opendocument:xmlns:meta:1.0', 'meta'],
  [':opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['/drawingml/wordprocessingDrawing', 'wp'],
  ['schemas-microsoft-com:vml', 'v'],
]

/** An attribute by its name without the prefix: "val" of `w:val="1"`. */
export const attribute = (attributes: Attributes, local: string): string | undefined => {
  for (const name in attributes)
    if (name === local || (name.endsWith(local) && name[name.length - local.length - 1] === ':'))
      return attributes[name]
  return undefined
}

/** Tells two of everything. */
export const both = (first: XmlHandler, second: XmlHandler): XmlHandler => ({
  open: (name, attributes) => {
    first.open(name, attributes)
    second.open(name, attributes)
  },
  close: (name) => {
    first.close(name)
    second.close(name)
  },
  text: (text) => {
    first.text(text)
    second.text(text)
  },
})

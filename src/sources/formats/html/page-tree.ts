import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { endingBy, endingsBefore, isVoid, type Ending } from './nesting.js'

/** Text that stands in the source as it is, or what an entity there stands for. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Null: what stands there is the text. */
  readonly decoded: string | null
}

export interface Element {
  /** In small letters. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: Element | null
  readonly children: (Element | Run)[]
  /** Its number in the order of the tags. */
  readonly index: number
  /** Where its tag begins, and where it ends. */
  readonly start: number
  end: number
}

export const isElement = (node: Element | Run): node is Element => 'name' in node

export const holds = (outer: Element, inner: Element): boolean =>
  outer !== inner && outer.start <= inner.start && inner.end <= outer.end

/** Empty where it has none. */
export const attributeOf = ({ attributes }: Element, name: string): string => attributes.get(name) ?? ''

export const runText = ({ start, end, decoded }: Run, source: string): string =>
  decoded ?? source.slice(start, end)

/** All text in it, whether it is seen or not. */
export const textIn = (element: Element, source: string): string =>
  element.children
    .map((child) => (isElement(child) ? textIn(child, source) : runText(child, source)))
    .join('')

export interface TreeBuilder {
  readonly write: (chunk: string) => void
  readonly end: () => Tree
}

export interface Tree {
  readonly root: Element
  /** Those that hold others come before what they hold. */
  readonly elements: readonly Element[]
}

/**
 * HTML as a tree that knows where each text stands. Tags are closed as browsers close them where that makes a difference
 * to what is read, and nothing is nested deeper than they nest it: what is, lies beside each other there.
 */
export const createTreeBuilder = (source: string): TreeBuilder => {
  const elements: Element[] = []
  const add = (from: Pick<Element, 'name' | 'attributes' | 'parent' | 'start'>): Element => {
    const element = { ...from, children: [], index: elements.length, end: from.start }
    elements.push(element)
    return element
  }
  const root = add({ name: '#document', attributes: NO_ATTRIBUTES, parent: null, start: 0 })
  const open: Element[] = [root]
  let tag: { name: string; start: number; attributes: Map<string, string> | null } | null = null
  let attribute = ''
  let value = ''
  // Only XHTML lets any element close itself.
  const isXml = XML.test(source)

  const pop = (end: number): void => {
    open.pop()!.end = end
  }
  const addRun = (run: Run): void => void open.at(-1)!.children.push(run)
  const openTag = (end: number): void => {
    if (tag === null) return
    const { name, start, attributes } = tag
    tag = null
    for (const ending of endingsBefore(name)) close(ending, start)
    if (open.length > DEEPEST) pop(start)
    const parent = open.at(-1)!
    const element = add({ name, attributes: attributes ?? NO_ATTRIBUTES, parent, start })
    element.end = end
    parent.children.push(element)
    if (isVoid(name)) return
    open.push(element)
  }
  const close = ({ ends, isKept }: Ending, at: number): void => {
    for (let depth = open.length - 1; depth > 0; depth--) {
      const { name } = open[depth]!
      if (ends.has(name)) {
        while (open.length > depth) pop(at)
        return
      }
      if (isKept(name)) return
    }
  }
  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => addRun({ start, end, decoded: null }),
    ontextentity: (codepoint, end) =>
      addRun({
        start: source.lastIndexOf('&', end - 1),
        end,
        decoded: String.fromCodePoint(codepoint),
      }),
    onopentagname: (start, end) => {
      tag = { name: source.slice(start, end).toLowerCase(), start: start - 1, attributes: null }
    },
    onattribname: (start, end) => {
      attribute = source.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata: (start, end) => {
      value += source.slice(start, end)
    },
    onattribentity: (codepoint) => {
      value += String.fromCodePoint(codepoint)
    },
    onattribend: () => {
      if (tag === null) return
      tag.attributes ??= new Map()
      if (!tag.attributes.has(attribute)) tag.attributes.set(attribute, value)
    },
    onopentagend: openTag,
    onselfclosingtag: (end) => {
      const name = tag?.name
      openTag(end)
      if (name === undefined || isVoid(name) || open.at(-1)!.name !== name) return
      // "<iframe/>" and what follows are the text of a frame to browsers, and to the tokenizer.
      if (isXml || !RAW.has(name)) pop(end)
    },
    onclosetag: (start, end) => {
      const name = source.slice(start, end).toLowerCase()
      const ending = endingBy(name)
      if (ending !== null) close(ending, end + 1)
    },
    oncdata: () => {},
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: () => {},
  }
  const tokenizer = new Tokenizer({ recognizeSelfClosing: isXml }, callbacks)
  return {
    write: (chunk) => tokenizer.write(chunk),
    end: () => {
      tokenizer.end()
      while (open.length > 1) pop(source.length)
      root.end = source.length
      return { root, elements }
    },
  }
}

/** A document of XML, or what stands in one. */
const XML = /^\s*<(?:\?xml\b|(?!html)\w+\s[^>]{0,200}\bxmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml)/

/** What is in them is text, whatever it looks like. */
const RAW = new Set('iframe noembed noframes plaintext script style textarea title xmp'.split(' '))

/** As deep as browsers nest. */
const DEEPEST = 512

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

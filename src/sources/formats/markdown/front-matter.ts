import { parse } from 'yaml'

/** What a document says of itself. Anything else in its front matter is not ours. */
export interface FrontMatter {
  readonly title: string | null
  /** `extract: { follow: true }` */
  readonly follow: boolean
}

/** @param block YAML between its two fences. Broken YAML says nothing: the text below it can be read all the same. */
export const readFrontMatter = (block: string): FrontMatter => {
  const data = parseBlock(block.replace(/^---[^\n\r]*|---[ \t]*$/g, ''))
  const title = field(data, 'title')
  return {
    title: typeof title === 'string' && title.trim() !== '' ? title.trim() : null,
    follow: field(field(data, 'extract'), 'follow') === true,
  }
}

// The parser takes about a kilobyte of memory for each key, and longer front matter than this is data.
const LONGEST = 1 << 18

const parseBlock = (yaml: string): unknown => {
  if (yaml.length > LONGEST) return null
  try {
    // Looking for keys that are there twice takes time that grows with the square of their number.
    return parse(yaml, { logLevel: 'silent', uniqueKeys: false, maxAliasCount: 100 })
  } catch {
    return null
  }
}

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined

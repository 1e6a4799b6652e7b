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

const parseBlock = (yaml: string): unknown => {
  try {
    return parse(yaml, { logLevel: 'silent' })
  } catch {
    return null
  }
}

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined

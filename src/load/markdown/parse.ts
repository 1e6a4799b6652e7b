import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Extension } from 'micromark-util-types'
import { findTooMuch } from './limits.js'

/** A construct opens or closes at these offsets of the source; `name` is micromark's name for it. */
export interface MarkdownEvent {
  readonly isEnter: boolean
  readonly name: string
  readonly start: number
  readonly end: number
}

const SYNTAX = [gfm(), frontmatter(['yaml', 'toml'])]

/** What the parser finds, in order and properly nested. The only place that knows the parser. */
export function* parseMarkdown(source: string): Generator<MarkdownEvent> {
  const extensions: Extension[] = [...SYNTAX, { disable: { null: findTooMuch(source) } }]
  // The parser skips a byte order mark without counting it; ours is gone, so what looks like one is a character.
  const chunks = preprocess()(source.replace(/^\uFEFF/, '\u200B'), undefined, true)
  for (const [kind, { type, start, end }] of postprocess(parse({ extensions }).document().write(chunks)))
    yield { isEnter: kind === 'enter', name: type, start: start.offset, end: end.offset }
}

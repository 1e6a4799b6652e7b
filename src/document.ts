/** A half-open range of UTF-16 offsets into `Document.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a piece of readable text is in its source: a table cell is no sentence of its neighbour. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'cell' | 'dateline'

/** A piece of text like a paragraph. Blocks never overlap and stand in text order. A newline inside one is a space. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** Tokens as columns, not objects: token i is `text.slice(starts[i], ends[i])`. In text order, never overlapping. */
export interface Tokens {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Token i is written `forms.texts[formOf[i]]`: what a stage knows of a form it need look up only by number. */
  readonly formOf: Uint32Array
  readonly forms: Forms
}

/** Words as they are written, numbered. Many texts share one; it only ever grows. */
export interface Forms {
  readonly texts: readonly string[]
}

/** Sentence s holds the tokens `firsts[s] … firsts[s + 1] - 1` (so `firsts` has count + 1 entries) of block `blocks[s]`. */
export interface Sentences {
  readonly count: number
  readonly firsts: Uint32Array
  readonly blocks: Uint32Array
}

/** Words that the text sets off as somebody's: `start`…`end` without their marks, `open`…`close` with them. */
export interface QuotationSpan extends Span {
  readonly open: number
  readonly close: number
  /** Half-open range of token indices, marks included. */
  readonly firstToken: number
  readonly endToken: number
  /** Index of its block. */
  readonly block: number
  /** Goes on from the span before, which its paragraph left open. */
  readonly continues: boolean
  /** A turn of a transcript, or a block quote that says who speaks: no marks, and no cue, for it is speech in any case. */
  readonly isTurn: boolean
  /** The words that name who speaks in a turn: "SMITH"; null for those of "Q:" and "A:", and between marks. */
  readonly label: Span | null
}

export const ENTITY_TYPES = ['person', 'place', 'organisation'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** One place where the text names somebody or something. */
export interface Mention extends Span {
  readonly type: EntityType
  /** Half-open range of token indices. */
  readonly firstToken: number
  readonly endToken: number
  /** The model's posterior for this span and type, 0–1. */
  readonly confidence: number
  /** How much the model believes in each type for these words, 0–1 each, in the order of `ENTITY_TYPES`. */
  readonly typeScores: readonly [number, number, number]
}

export type Gender = 'he' | 'she' | 'they'

/** Mentions of one referent. */
export interface Entity {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  /** The pronoun that the text or the given name supports, if any. */
  readonly gender: Gender | null
  readonly confidence: number
  /** Indices into `Document.mentions`, ascending. */
  readonly mentions: readonly number[]
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect'
export type Resolution = 'name' | 'alias' | 'pronoun' | 'description' | 'context'

/** Who said it: the words at the quote, before anyone asks which entity they mean. */
export interface AttributionSource extends Span {
  readonly via: 'name' | 'pronoun' | 'description' | 'context'
  /** What a relative pronoun stands for: "a farmer" in "a farmer, who said". */
  readonly antecedent?: Span
}

export interface Speaker {
  readonly entity: string | null
  readonly name: string
  /** Null when the speaker is carried over from another sentence. */
  readonly mention: Span | null
  readonly via: Resolution
  /** 0–1: that this is who spoke. */
  readonly confidence: number
}

export interface Quote {
  readonly kind: QuoteKind
  readonly parts: readonly Span[]
  readonly content: Span | null
  readonly cue: Span | null
  readonly source: AttributionSource | null
  readonly speaker: Speaker | null
  readonly confidence: number
}

/** What the reader should know. Words come last: `describeNotice` in notices.ts. */
export type Notice =
  | { readonly code: 'UNCLOSED_QUOTE'; readonly at: number }
  | { readonly code: 'UNMATCHED_QUOTE'; readonly at: number }
  | { readonly code: 'EMPTY_TEXT'; readonly at: null }
  | { readonly code: 'NOT_ENGLISH'; readonly at: null }

/** An immutable text with what the stages have found so far. */
export interface Document {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tokens: Tokens
  readonly sentences: Sentences
  /** ISO 639-1; null for a text that is empty or not in English, the only language that is known. */
  readonly language: string | null
  /** Speech or not, outermost, in text order, never overlapping. */
  readonly quotations: readonly QuotationSpan[]
  /** In text order, never overlapping. */
  readonly mentions: readonly Mention[]
  /** In text order. */
  readonly quotes: readonly Quote[]
  readonly entities: readonly Entity[]
  readonly notices: readonly Notice[]
}

/** A pure step: reads the document, returns a new one with its findings attached. */
export type Stage = (doc: Document) => Document

/** The only way to get words out of a document, so words and offsets cannot disagree. */
export const textOf = (doc: { readonly text: string }, { start, end }: Span): string =>
  doc.text.slice(start, end)

/** The word at a token, as written; an empty one where the text has no such token. */
export const wordOf = ({ tokens }: { readonly tokens: Tokens }, token: number): string =>
  token >= 0 && token < tokens.count ? tokens.forms.texts[tokens.formOf[token]!]! : ''

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

import { readFileSync } from 'node:fs'
import { ENTITY_TYPES, type EntityType } from '../../src/document.js'
import { OTHER, type Article } from './conll.js'
import { blockReader } from './texts.js'

/** The beginning of a plain text with our own labels, by tools/labels/GUIDE.md. */
export interface OwnText {
  readonly file: string
  readonly article: Article
  /** In the order of the labels; `mentions` are places in `article.names`. */
  readonly entities: readonly {
    readonly type: EntityType
    readonly name: string
    readonly mentions: readonly number[]
  }[]
  readonly quotes: readonly SaidWords[]
}

/** Where words begin that somebody says; `speaker` by full name or description, null when the text does not tell. */
export interface SaidWords {
  readonly kind: 'quoted' | 'reported'
  readonly start: number
  readonly speaker: string | null
}

interface Line {
  readonly file: string
  /** Which block of the file, and how many UTF-16 units of it were read. */
  readonly index: number
  readonly chars: number
  readonly split: 'train' | 'dev'
  readonly entities: readonly { readonly type: EntityType | 'other'; readonly name: string }[]
  readonly names: readonly (readonly [start: number, end: number, entity: number])[]
  readonly quotes: readonly SaidWords[]
}

const LABELS = new URL('../../tools/labels/texts.jsonl', import.meta.url)

/** The labelled plain texts: words from the data folder, labels from this repository. */
export const readOwnTexts = (data: string, split: 'train' | 'dev'): OwnText[] => {
  const blockOf = blockReader(data)
  return readFileSync(LABELS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.split === split)
    .map((line) => toOwnText(line, blockOf(line.file, line.index).slice(0, line.chars)))
}

const toOwnText = ({ file, index, entities, names, quotes }: Line, text: string): OwnText => ({
  file,
  article: {
    corpus: 'texts',
    id: `texts/${file}/${index}`,
    text,
    names: names.map(([start, end, entity]) => ({ start, end, type: toType(entities[entity]!.type) })),
  },
  entities: entities.flatMap(({ type, name }, entity) =>
    type === 'other'
      ? []
      : [{ type, name, mentions: names.flatMap(([, , of], place) => (of === entity ? [place] : [])) }],
  ),
  quotes,
})

const toType = (type: EntityType | 'other'): number => (type === 'other' ? OTHER : ENTITY_TYPES.indexOf(type))

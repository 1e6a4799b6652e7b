import { readFile } from 'node:fs/promises'
import type { Span } from '../../src/document.js'

/** Whom the quoted words of one attribution of PolNeAR are, by tools/labels/GUIDE.md. */
export interface FullName {
  /** From the first word of the attribution's content to its last. */
  readonly content: Span
  /** Any of these will do; null: the text names nobody. */
  readonly names: readonly (string | null)[]
}

interface Line {
  readonly split: 'train' | 'dev'
  readonly id: string
  readonly speakers: readonly (readonly [start: number, end: number, ...names: (string | null)[]])[]
}

const LABELS = new URL('../../tools/labels/speakers.jsonl', import.meta.url)

/** The labelled attributions of some of PolNeAR's articles, by the article's id. */
export const readFullNames = async (
  split: 'train' | 'dev',
): Promise<ReadonlyMap<string, readonly FullName[]>> => {
  const lines = (await readFile(LABELS, 'utf8')).trimEnd().split('\n')
  return new Map(
    lines
      .map((line) => JSON.parse(line) as Line)
      .filter((line) => line.split === split)
      .map(({ id, speakers }) => [
        id,
        speakers.map(([start, end, ...names]) => ({ content: { start, end }, names })),
      ]),
  )
}

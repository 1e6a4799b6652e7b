import { readFile } from 'node:fs/promises'
import { readPolnear } from './polnear.js'
import { blockReader } from './texts.js'

/** A text in which a reader has said whom some pronouns and descriptions mean. */
export interface ReferentText {
  readonly text: string
  /** By where the words begin: the name of whom they mean, null for nobody whom the program offered. */
  readonly meant: ReadonlyMap<number, string | null>
}

interface Line {
  readonly id: string
  readonly at: number
  readonly words: string
  readonly speaker: string | null
}

const LABELS = new URL('../../tools/labels/referents.jsonl', import.meta.url)

/** The texts of tools/labels/referents.jsonl: words from the data folder, labels from this repository. */
export const readReferents = async (data: string): Promise<ReferentText[]> => {
  const articles = new Map((await readPolnear(data, 'train')).map(({ id, text }) => [`polnear/${id}`, text]))
  const blockAt = blockReader(data)
  const texts = new Map<string, { readonly text: string; readonly meant: Map<number, string | null> }>()
  for (const line of (await readFile(LABELS, 'utf8')).trimEnd().split('\n')) {
    const { id, at, words, speaker } = JSON.parse(line) as Line
    const [file, index] = [id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)]
    const known = texts.get(id) ?? {
      text: articles.get(id) ?? blockAt(file, Number(index)),
      meant: new Map(),
    }
    if (!known.text.startsWith(words, at)) throw new Error(`"${words}" does not stand at ${at} of ${id}.`)
    known.meant.set(at, speaker)
    texts.set(id, known)
  }
  return [...texts.values()]
}

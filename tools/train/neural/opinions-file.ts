import { appendFileSync, readFileSync } from 'node:fs'
import { deflateSync, inflateSync } from 'node:zlib'

/** What the network makes of a document of plain text: it takes long to say and is kept, a line each. */
export interface Opinion {
  readonly file: string
  readonly index: number
  /** The chance of each label, `token × LABELS`, in 255ths. */
  readonly chances: Uint8Array
}

interface Line {
  readonly file: string
  readonly index: number
  /** Deflated, in base 64. */
  readonly chances: string
}

/** Where they are kept unless told otherwise. */
export const OPINIONS = '.cache/opinions.jsonl'

/** A chance of 1. */
export const SURELY = 255

export const toBytes = (chances: Float32Array): Uint8Array =>
  Uint8Array.from(chances, (chance) => Math.round(chance * SURELY))

/** A line begins with its break, so that one that was broken off spoils no other. */
export const appendOpinion = (path: string, { file, index, chances }: Opinion): void => {
  const line: Line = { file, index, chances: deflateSync(chances).toString('base64') }
  appendFileSync(path, `\n${JSON.stringify(line)}`)
}

export const readOpinions = (path: string): Opinion[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => {
      const { file, index, chances } = JSON.parse(line) as Line
      return { file, index, chances: inflateSync(Buffer.from(chances, 'base64')) }
    })

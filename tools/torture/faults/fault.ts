/** What goes wrong around the program, and what it must do then. */
export interface Fault {
  readonly name: string
  /** Words of a shell, in a folder with the files below. */
  readonly words: string
  readonly code: number
  /** What standard error must say. */
  readonly says?: RegExp
  readonly prints?: RegExp
  /** Files that must be there in the end, besides those below. */
  readonly leaves?: readonly string[]
}

/** In every folder that the words run in. */
export const FILES = {
  'a.txt': '“We won,” said Ana Ruiz.\n',
  'b.md': '# Ana Ruiz\n\nShe left Lisbon.\n',
  'r.ndjson': `${JSON.stringify({ id: 1, text: 'Ana Ruiz left Lisbon.' })}\n`.repeat(2000),
}

export const NDJSON = 'extract --input-format ndjson -f ndjson'

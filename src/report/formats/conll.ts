import type { EntityType } from '../../document.js'
import { namesOf, type Named } from '../finds.js'
import { cutterOf, sentencesOf } from '../needed.js'
import { printable } from '../printable.js'
import { createDocumentReporter } from '../reporter.js'

/**
 * The columns of CoNLL 2003, a word a line and an empty line behind each sentence: word, part of speech, chunk, name in
 * IOB2. The two in the middle, which nothing here finds, are "-X-", as on the corpus's own line for a new document.
 */
export const conll = createDocumentReporter(
  (result) => {
    const cut = cutterOf(result)
    const tagOf = createTagger(namesOf(result))
    const sentences = sentencesOf(result).map((words) =>
      words.map(([start, end]) => `${toWord(cut(start, end))} -X- -X- ${tagOf(start, end)}\n`).join(''),
    )
    return ['-DOCSTART- -X- -X- O\n', ...sentences].map((lines) => `${lines}\n`).join('')
  },
  { text: true, tokens: true, offsets: 'codepoint' },
)

const LABELS: Readonly<Record<EntityType, string>> = { person: 'PER', place: 'LOC', organisation: 'ORG' }

/** Asked for words in text order. */
const createTagger = (names: readonly Named[]): ((start: number, end: number) => string) => {
  let next = 0
  return (start, end) => {
    while (next < names.length && names[next]!.mention.end <= start) next++
    const name = names[next]
    if (name === undefined || name.mention.start >= end) return 'O'
    return `${name.mention.start >= start ? 'B' : 'I'}-${LABELS[name.type]}`
  }
}

// A blank inside a word, as in "100 000", would make two columns of it.
const toWord = (text: string): string => printable(text.replace(/\s+/gu, '_'))

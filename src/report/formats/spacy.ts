import { partitionPoint } from '../../collections/sorted.js'
import type { EntityType } from '../../document.js'
import type { Passage, Quote, Result } from '../../schema/result.js'
import { namesOf } from '../finds.js'
import { cutterOf, sentencesOf, textOfResult } from '../needed.js'
import { escapeJson } from '../printable.js'
import { createDocumentReporter } from '../reporter.js'

/**
 * A line a document, which `displacy.render(json.loads(line), manual=True)` shows: names with `style="ent"`, names and
 * quotes, which overlap, with `style="span"`. Offsets count code points, as those of Python do.
 */
export const spacy = createDocumentReporter(
  (result) => `${escapeJson(JSON.stringify(toDocument(result)))}\n`,
  { text: true, tokens: true, offsets: 'codepoint' },
)

// The names that the models of spaCy give them, for which displaCy has colours.
const LABELS: Readonly<Record<EntityType, string>> = { person: 'PERSON', place: 'LOC', organisation: 'ORG' }

const toDocument = (result: Result): object => {
  const cut = cutterOf(result)
  const words = sentencesOf(result).flat()
  const names = namesOf(result)
  return {
    text: textOfResult(result),
    title: result.source.title ?? result.id,
    ents: names.map(({ type, mention: { start, end } }) => ({ start, end, label: LABELS[type] })),
    tokens: words.map(([start, end]) => cut(start, end)),
    spans: [
      ...names.map(({ type, mention }) => ({ ...touched(words, mention), label: LABELS[type] })),
      ...result.quotes.flatMap((quote) => quoteSpans(words, quote)),
    ],
  }
}

// displaCy makes HTML of a label as it stands, so nothing of the document may be in one.
const quoteSpans = (words: Words, { parts, speaker }: Quote): object[] =>
  parts.map((part) => ({ ...touched(words, part), label: 'QUOTE', speaker: speaker?.name ?? null }))

type Words = NonNullable<Result['sentences']>[number]

/** The words that a stretch of text touches. */
const touched = (words: Words, { start, end }: Passage): object => ({
  start_token: partitionPoint(words.length, (index) => words[index]![1] <= start),
  end_token: partitionPoint(words.length, (index) => words[index]![0] < end),
})

import { expect, test } from 'vitest'
import { withoutSlips } from '../../tools/corpora/polnear.js'

const TEXT = '“It is late. We won,” said Ana. “I left,” Ana said.'

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

/** What an annotator marked, as words, once slips are mended. */
const mended = (source: string, cue: string, content: readonly string[]) => {
  const [attribution] = withoutSlips({
    id: '',
    publisher: '',
    text: TEXT,
    attributions: [
      { quoted: 'direct', source: [spanOf(source)], cue: [spanOf(cue)], content: content.map(spanOf) },
    ],
  }).attributions
  return [attribution!.source, attribution!.cue, attribution!.content].map((spans) =>
    spans.map(({ start, end }) => TEXT.slice(start, end)),
  )
}

test.each([
  {
    what: 'pieces of what is said',
    given: ['Ana', 'said', ['It is late.', 'We won']],
    expected: [['Ana'], ['said'], ['It is late. We won']],
  },
  {
    what: 'words of others between them',
    given: ['Ana', 'said', ['We won', 'I left']],
    expected: [['Ana'], ['said'], ['We won', 'I left']],
  },
  {
    what: 'a cue as the source',
    given: ['said', 'Ana', ['We won']],
    expected: [['Ana'], ['said'], ['We won']],
  },
] as const)('slips of the annotators: $what', ({ given: [source, cue, content], expected }) =>
  expect(mended(source, cue, content)).toEqual(expected),
)

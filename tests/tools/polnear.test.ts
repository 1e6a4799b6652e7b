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
  [
    'pieces of what is said',
    ['Ana', 'said', ['It is late.', 'We won']],
    [['Ana'], ['said'], ['It is late. We won']],
  ],
  [
    'words of others between them',
    ['Ana', 'said', ['We won', 'I left']],
    [['Ana'], ['said'], ['We won', 'I left']],
  ],
  ['a cue as the source', ['said', 'Ana', ['We won']], [['Ana'], ['said'], ['We won']]],
] as const)('slips of the annotators: %s', (_, given, expected) => expect(mended(...given)).toEqual(expected))

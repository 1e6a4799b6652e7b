import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isRightMention, isRightName, readGold, type Saying } from '../../tools/eval/quotes-world.js'
import { asPolnear, readWorld, type Label } from '../../tools/corpora/world.js'

const TEXT = 'Ana said "it is late" and that she wants peace. ‘Go,’ he said.'
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const label = (kind: Label['kind'], words: string): Label => ({
  kind,
  speaker: 'Ana Ruiz',
  source: span('Ana'),
  cue: span('said'),
  content: [span(words)],
})
const saying = (speaker: string | null, source: string | null): Saying => ({
  spans: [span('peace')],
  source: source === null ? null : span(source),
  speaker,
  open: false,
})

test.each([
  ['direct', '"it is late"', ['it is late'], []],
  ['mixed', 'said "it is late" and', ['it is late'], []],
  ['direct', '‘Go,’', ['Go'], []],
  ['indirect', 'that she wants peace', [], ['that she wants peace']],
  ['attitude', 'peace', [], ['peace']],
  ['notquote', '"it is late"', [], []],
] as const)('%s %j counts as quoted %j and reported %j', (kind, words, quoted, reported) => {
  const gold = readGold({ id: 'a', text: TEXT, labels: [label(kind, words)] })
  const cut = (sayings: readonly Saying[]): string[] =>
    sayings.flatMap(({ spans }) => spans.map(({ start, end }) => TEXT.slice(start, end)))
  expect(cut(gold.quoted)).toEqual(quoted)
  expect(cut(gold.reported)).toEqual(reported)
})

test.each([
  ['The Ministry', 'ministry', true],
  ['Ana Ruiz', 'Ruiz', false],
  [null, null, true],
  [null, 'Ana', false],
])('the name %j for %j: %j', (wanted, got, right) =>
  expect(isRightName(saying(wanted, 'Ana'), saying(got, 'Ana'))).toBe(right),
)

test('the words for a speaker need only overlap', () =>
  expect(isRightMention(saying('x', 'Ana said'), saying('y', 'Ana'))).toBe(true))

test('an attitude is an unquoted attribution, what nobody says is none', () => {
  const { attributions } = asPolnear({
    id: 'a',
    text: TEXT,
    labels: [label('attitude', 'peace'), label('notquote', '"it is late"')],
  })
  expect(attributions.map(({ quoted }) => quoted)).toEqual(['none'])
})

test.each(['train', 'dev'])('the labels of %s stand in text order', (split) => {
  const lines = readFileSync(new URL(`../../tools/labels/world-${split}.jsonl`, import.meta.url), 'utf8')
  for (const line of lines.trimEnd().split('\n')) {
    const { attributions } = JSON.parse(line) as { attributions: { content: [number, number][] }[] }
    const starts = attributions.map(({ content }) => content[0]![0])
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    for (const { content } of attributions)
      for (const [start, end] of content) expect(start).toBeLessThan(end)
  }
})

const data = new URL('../../../shared/data', import.meta.url).pathname
test.skipIf(!existsSync(data))('every label cuts words out of its article (needs the corpora)', async () => {
  for (const split of ['train', 'dev'] as const)
    for (const { text, labels } of await readWorld(data, split))
      for (const { content, source, cue } of labels)
        for (const { start, end } of [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])])
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}:]/u)
})

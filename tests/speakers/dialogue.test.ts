import { expect, test } from 'vitest'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'

const run = createPipeline()

const speakers = (lines: readonly string[]): (string | null)[] =>
  run(toDocument(lines.join('\n\n'))).quotes.map(({ speaker }) => speaker && speaker.name)

test.each([
  [
    'two take turns',
    ['“You came?” asked Nina.', '“I promised,” said Carl.', '“When do we leave?”', '“At dawn.”', '“Good.”'],
    ['Nina', 'Carl', 'Nina', 'Carl', 'Nina'],
  ],
  [
    'of three nobody is known',
    [
      '“You came?” asked Nina.',
      '“I did,” said Carl.',
      '“And I,” said Eva.',
      '“When do we leave?”',
      '“At dawn.”',
    ],
    ['Nina', 'Carl', 'Eva', null, null],
  ],
  [
    'dashes open the lines',
    ['– Where are the keys? asked Nina Roth.', '– On the table, said Carl Voss.', '– Thank you.'],
    ['Nina Roth', 'Carl Voss', 'Nina Roth'],
  ],
  ['an answer is another’s', ['“When do we leave?” asked Nina.', '“At dawn, if it rains.”'], ['Nina', null]],
  [
    'a statement goes on',
    ['“We won the vote in the north,” said Nina Roth.', '“The count was fair and it was quick.”'],
    ['Nina Roth', 'Nina Roth'],
  ],
])('dialogue without cues: %s', (_, lines, expected) => expect(speakers(lines)).toEqual(expected))

test.each([
  ['one person who says "I"', 'Robin Dale won the race. “I cried,” they said.', 'Robin Dale'],
  ['not where they say "we"', 'Robin Dale met voters in Leeds. “We are tired,” they said.', 'they'],
  ['not of two people', 'Robin Dale beat Alex Thorne. “I cried,” they said.', 'they'],
  ['nor of somebody unnamed', 'A neighbour of Robin Dale called. “I cried,” they said.', 'they'],
])('they: %s', (_, text, expected) => expect(speakers([text]).at(-1)).toBe(expected))

import { expect, test } from 'vitest'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/nlp/document.js'

const run = createPipeline()

/** Names of the speakers, quote by quote. */
const speakers = (text: string): (string | null)[] =>
  run(toDocument(text)).quotes.map(({ speaker }) => speaker && speaker.name)

const last = (text: string): string | null | undefined => speakers(text).at(-1)

test.each([
  ['a title', 'Prime Minister Ana Ruiz came. “We won,” the prime minister said.', 'Ana Ruiz'],
  ['an abbreviated title', 'Prime Minister Ana Ruiz came. “We won,” the PM said.', 'Ana Ruiz'],
  [
    'the role of the one named last',
    'Mayor Bob Hill left. Mayor Ana Ruiz came. “We won the cup,” the mayor said.',
    'Ana Ruiz',
  ],
  [
    'no deputy',
    'President Ana Ruiz came with Vice President Bob Hill. “We won,” the president said.',
    'Ana Ruiz',
  ],
  [
    'a body by its noun',
    'The Food Security Committee met on Monday. “We won the vote,” the committee said.',
    'Food Security Committee',
  ],
  [
    'no body of another country',
    'The Turkish Foreign Ministry met. “We won the vote,” the Iraqi foreign ministry said.',
    'the Iraqi foreign ministry',
  ],
  [
    'somebody’s own',
    'Governor Ana Ruiz came. “We won the vote,” the company’s governor said.',
    'the company’s governor',
  ],
  [
    'the fuller description before',
    '“We won,” a State Department spokesperson said. “It is late,” the spokesperson added.',
    'a State Department spokesperson',
  ],
  [
    'somebody only described, by a pronoun',
    'Ana Ruiz came home. “We won,” another witness said. “It was late in the day,” she added.',
    'another witness',
  ],
])('a description stands for %s', (_, text, name) => expect(last(text)).toBe(name))

test.each([
  ['a name', 'They met Ana Ruiz, who said that the bridge was closed.', 'Ana Ruiz'],
  ['a description', 'They met a farmer who said that the bridge was closed.', 'a farmer'],
])('a relative pronoun stands for %s', (_, text, name) => expect(last(text)).toBe(name))

test.each([
  ['a role and a body before the name', '“We won,” the leader of Hamas Ana Ruiz said.', 'Ana Ruiz'],
  ['two roles', '“We won,” lawyer and policy expert Ana Ruiz said.', 'Ana Ruiz'],
  ['nobody’s spokesman', '“We won,” a spokesman for Ana Ruiz said.', 'a spokesman for Ana Ruiz'],
  ['a number', '“We won,” around 20 lawmakers said.', 'around 20 lawmakers'],
  ['a participle', 'On Monday, informed sources said the bridge was closed.', 'informed sources'],
  ['a report', 'The latest report said that the bridge was closed.', 'The latest report'],
  ['one', '“We won,” one farmer said.', 'one farmer'],
  [
    'no verb behind it',
    'The ministry issued a statement, saying that the bridge was closed.',
    'The ministry',
  ],
])('the words of a source: %s', (_, text, name) => expect(last(text)).toBe(name))

// "informed" is taken for the verb that introduces the words.
test.fails('a participle right behind the marks belongs to the source', () =>
  expect(last('“We won,” informed sources said.')).toBe('informed sources'),
)

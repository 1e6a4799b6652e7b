import { expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'

const run = createPipeline()

/** Quoted ones as "kind: part … part / cue / speaker (via)". */
const attributed = (text: string): string[] => {
  const doc = run(toDocument(text))
  return doc.quotes.map(({ kind, parts, content, cue, speaker }) => {
    const words =
      kind === 'mixed' && content ? textOf(doc, content) : parts.map((part) => textOf(doc, part)).join(' … ')
    const who = speaker ? `${speaker.name} (${speaker.via})` : 'nobody'
    return `${kind}: ${words} / ${cue ? textOf(doc, cue) : 'no cue'} / ${who}`
  })
}

const quoted = (text: string): string[] => attributed(text).filter((line) => !line.startsWith('indirect'))

test.each([
  ['a name after a verb', '“We won,” said Ana Ruiz.', 'direct: We won, / said / Ana Ruiz (name)'],
  ['a verb after a name', '“We won,” Ana Ruiz said.', 'direct: We won, / said / Ana Ruiz (name)'],
  ['a name before', 'Ana Ruiz said, “We won.”', 'direct: We won. / said / Ana Ruiz (name)'],
  ['a colon', 'Ana Ruiz told reporters: “We won.”', 'direct: We won. / told / Ana Ruiz (name)'],
  ['according to', '“We won,” according to Ana Ruiz.', 'direct: We won, / according to / Ana Ruiz (name)'],
  ['a tweet', '“We won the cup,” tweeted Ana Ruiz.', 'direct: We won the cup, / tweeted / Ana Ruiz (name)'],
  ['wrote', '“We won the cup,” wrote Ana Ruiz.', 'direct: We won the cup, / wrote / Ana Ruiz (name)'],
  [
    'the passive',
    '“We won the cup,” Ana Ruiz was quoted as saying.',
    'direct: We won the cup, / saying / Ana Ruiz (name)',
  ],
  [
    'an inverted cue with a title',
    '“We won the cup,” said Peru’s Prosecutor General Ana Ruiz, who had left.',
    'direct: We won the cup, / said / Ana Ruiz (name)',
  ],
  [
    'an “I” inside the marks',
    '“I told him it was late and I said so twice,” Ana Ruiz said.',
    'direct: I told him it was late and I said so twice, / said / Ana Ruiz (name)',
  ],
  [
    'people who stay unnamed',
    '“It is late,” three people familiar with the matter said.',
    'direct: It is late, / said / three people familiar with the matter (description)',
  ],
  [
    'a name before its description',
    '“We are encouraged,” Armando Falcon, the port’s director said.',
    'direct: We are encouraged, / said / Armando Falcon (name)',
  ],
  [
    'a description whose name has commas in it',
    '“It is late,” a spokesman for the Department for Digital, Culture, Media & Sport said.',
    'direct: It is late, / said / a spokesman for the Department for Digital, Culture, Media & Sport (description)',
  ],
  [
    'a relative clause before the verb',
    'The Guild of Writers, of which Ana Ruiz was the head, said: “It is late.”',
    'direct: It is late. / said / Guild of Writers (name)',
  ],
  [
    'an aside between dashes',
    'Ana Ruiz came. Ms Ruiz - herself a former head of Oxfam - said: “It is late.”',
    'direct: It is late. / said / Ana Ruiz (alias)',
  ],
  [
    'a superlative behind an owner',
    '“It is late,” London’s most senior officer said.',
    'direct: It is late, / said / London’s most senior officer (description)',
  ],
  [
    'a day before the verb',
    'Ana Ruiz told them on Monday, 19 December adding: “It is late.”',
    'direct: It is late. / adding / Ana Ruiz (name)',
  ],
  [
    'no addressee of a letter',
    'It follows the union’s letter to Oxfam urging it to “do the right thing”.',
    'mixed: it to “do the right thing” / urging / the union’s letter to Oxfam (description)',
  ],
  [
    'no hearer right behind the verb',
    'Ana Ruiz came. The singer has not ruled out one-off shows, telling the BBC it was “a dream”.',
    'mixed: it was “a dream” / telling / Ana Ruiz (description)',
  ],
  ['an uncommon verb', '“We won,” grumbled Ana Ruiz.', 'direct: We won, / grumbled / Ana Ruiz (name)'],
  ['a hyphened age', '“We won,” said 17-year-old Ana Ruiz.', 'direct: We won, / said / Ana Ruiz (name)'],
  [
    'an adverb before the verb',
    'Two officials familiar with the plan later said: “We won.”',
    'direct: We won. / said / Two officials familiar with the plan (description)',
  ],
  [
    'a dash after the source',
    'The team’s lawyers - who left early - said: “We won.”',
    'direct: We won. / said / The team’s lawyers (description)',
  ],
  [
    'in a statement',
    '“We won,” Ana Ruiz said in a statement on Monday.',
    'direct: We won, / said / Ana Ruiz (name)',
  ],
  [
    'telling an agency',
    '“We won,” Ana Ruiz told The Associated Press.',
    'direct: We won, / told / Ana Ruiz (name)',
  ],
  [
    'an apposition',
    '“It is late,” Hugh Hill, a doctor, said.',
    'direct: It is late, / said / Hugh Hill (name)',
  ],
  [
    'anybody, then named',
    '“It is late,” said a neighbour, Hugh Hill.',
    'direct: It is late, / said / Hugh Hill (name)',
  ],
  [
    'a document over paragraphs',
    'The statement read in full: “It is late.\n\n“We are tired.”',
    'direct: It is late. … We are tired. / read / The statement (description)',
  ],
  [
    'a relative clause',
    '“It is late,” Vince Cable, who led the party for years, said.',
    'direct: It is late, / said / Vince Cable (name)',
  ],
  [
    'a title',
    '“It is late,” said Ukraine’s Prosecutor General Andriy Koston, who named the places.',
    'direct: It is late, / said / Andriy Koston (name)',
  ],
  [
    'somebody’s spokesman',
    '“It is late,” Zelenskyy’s spokesman said.',
    'direct: It is late, / said / Zelenskyy’s spokesman (description)',
  ],
  [
    'two people',
    '“It is late,” Ana Smith and Bob Jones said in a joint statement.',
    'direct: It is late, / said / Ana Smith and Bob Jones (name)',
  ],
  [
    'an official',
    '“It is late,” a senior official said.',
    'direct: It is late, / said / a senior official (description)',
  ],
  [
    'people with a phrase',
    '“It is late,” three people familiar with the matter said.',
    'direct: It is late, / said / three people familiar with the matter (description)',
  ],
  ['a plural', '“It is late,” prosecutors said.', 'direct: It is late, / said / prosecutors (description)'],
  [
    'a ministry',
    '“It is late,” the ministry said.',
    'direct: It is late, / said / the ministry (description)',
  ],
  [
    'an organisation',
    '“It is late,” the World Bank said in a report.',
    'direct: It is late, / said / World Bank (name)',
  ],
  [
    'a split quotation',
    '“It is late,” Ana Ruiz said, “but we won.”',
    'direct: It is late, … but we won. / said / Ana Ruiz (name)',
  ],
  [
    'a quotation that goes on',
    '“It is late,” Ana Ruiz said. “But we won the cup.”',
    'direct: It is late, … But we won the cup. / said / Ana Ruiz (name)',
  ],
  [
    'a quotation over paragraphs',
    '“It is late.\n\n“But we won the cup,” Ana Ruiz said.',
    'direct: It is late. … But we won the cup, / said / Ana Ruiz (name)',
  ],
  [
    'a quotation within one',
    '“He told me ‘no way’ and left,” Ana Ruiz said.',
    'direct: He told me ‘no way’ and left, / said / Ana Ruiz (name)',
  ],
  ['British marks', '‘It’s late,’ said Ana Ruiz. ', 'direct: It’s late, / said / Ana Ruiz (name)'],
  ['straight marks', '"It\'s late," said Ana Ruiz.', "direct: It's late, / said / Ana Ruiz (name)"],
  ['a question', '“Is it late?” Ana Ruiz asked.', 'direct: Is it late? / asked / Ana Ruiz (name)'],
  [
    'a dash',
    '“It is late, and we must go home.” — Ana Ruiz',
    'direct: It is late, and we must go home. / no cue / Ana Ruiz (name)',
  ],
  [
    'a name and a colon',
    'Ana Ruiz: “It is late, and we must go home.”',
    'direct: It is late, and we must go home. / no cue / Ana Ruiz (name)',
  ],
  [
    'the sentence before',
    'Alice Moore began talking to Bob Lee. “It is late, and we must go home.”',
    'direct: It is late, and we must go home. / no cue / Alice Moore (context)',
  ],
  [
    'words within a clause',
    'Ana Ruiz said the deal was “a terrible mistake” for the town.',
    'mixed: the deal was “a terrible mistake” for the town / said / Ana Ruiz (name)',
  ],
  [
    'words behind that',
    'Ana Ruiz declared that “life returns”.',
    'mixed: “life returns” / declared / Ana Ruiz (name)',
  ],
])('reads who speaks from %s', (_, text, expected) => expect(quoted(text)).toEqual([expected]))

test('no reported clause holds what another one says in marks', () => {
  const found = attributed(
    '“We have a terrible picture of what the soldiers did in these towns and villages,” said Ana Ruiz, who named the places where, according to Lisbon, they killed.',
  )
  expect(found.filter((line) => line.includes('terrible picture'))).toEqual([
    'direct: We have a terrible picture of what the soldiers did in these towns and villages, / said / Ana Ruiz (name)',
  ])
})

test.each([
  'Ana Ruiz reported that a user named “Ez Shehl” had left.',
  'An officer identified as “N” was one of them, according to Ana Ruiz.',
  'Ana Ruiz said a boat codenamed “Nightjar” had sunk.',
  'They keep hybrids, called “beefalo,” on a ranch.',
  'The plan, dubbed “Big Sky”, will cost millions.',
  'Elm Street runs through a quarter called “the Knob”.',
  'The police issued a statement titled: “Lost Child Back With Her Mother and in Good Health After Two Days in the Hills”.',
])('a name in marks is nothing that somebody said: %s', (text) => expect(quoted(text)).toEqual([]))

test.each([
  [
    'somebody who calls it so',
    'It was what Ana Ruiz called “a trap”.',
    'direct: a trap / called / Ana Ruiz (name)',
  ],
  [
    'those who call it so',
    'They closed a road which critics called “a trap”.',
    'direct: a trap / called / critics (description)',
  ],
])('marks behind "called" hold the words of %s', (_, text, expected) =>
  expect(quoted(text)).toEqual([expected]),
)

test.each([
  ['countries', 'The US and China said it was late.', 'US and China'],
  ['bodies behind their cue', '“It is late,” said the BBC and ITV in a statement.', 'BBC and ITV'],
  [
    'people behind "but"',
    'It rained, but Ana Ruiz and Bob Lee say it is “late” now.',
    'Ana Ruiz and Bob Lee',
  ],
  [
    'people behind what they are',
    'Former forwards Ana Ruiz and Bob Lee say it is “late”.',
    'Ana Ruiz and Bob Lee',
  ],
  [
    'one whom two bodies tell apart',
    '“It is late,” said the former Uber and Acme executive.',
    'the former Uber and Acme executive',
  ],
  ['two whom bodies tell apart', 'The Uber and Acme executives said “no”.', 'The Uber and Acme executives'],
])('who speaks of %s joined by "and"', (_, text, name) =>
  expect(run(toDocument(text)).quotes.map(({ speaker }) => speaker?.name)).toEqual([name]),
)

test.each([
  ['right behind marks', 'The plan holds promise for “a few”, says Ana Ruiz, founder of Acme.', 'Ana Ruiz'],
  [
    'whoever did the other thing',
    'Atletico Madrid gave up on Bob Lee after calling him “slow”.',
    'Atletico Madrid',
  ],
  [
    'whoever did it behind a dash',
    'He was out of luck - Acme dropped him before calling his work “slow”.',
    'Acme',
  ],
  [
    'nobody who is only expected',
    'Under rules, expected to be in force in the spring, police can serve “stop notices”.',
    null,
  ],
])('who speaks: %s', (_, text, name) =>
  expect(run(toDocument(text)).quotes.map(({ speaker }) => speaker?.name)).toEqual(name ? [name] : []),
)

test('"according to" needs no comma before what is there', () =>
  expect(attributed('According to Acme there were four users in May, and numbers are up.')).toEqual([
    'indirect: there were four users in May, and numbers are up / According to / Acme (name)',
  ]))

test('a clause does not end within a bracket', () =>
  expect(attributed('Acme said its loss had widened to $9bn (£7bn; 8bn euros) in the year to June.')).toEqual(
    ['indirect: its loss had widened to $9bn (£7bn; 8bn euros) in the year to June / said / Acme (name)'],
  ))

test('a quotation that goes on over a paragraph is another quote once it has a cue of its own', () =>
  expect(quoted('Sir Ian Holt said: “The dam is old.\n\n“It will break,” he added.')).toEqual([
    'direct: The dam is old. / said / Ian Holt (name)',
    'direct: It will break, / added / Ian Holt (pronoun)',
  ]))

test('nobody says words without a cue in which they are named', () =>
  expect(quoted('Bob Lee was chosen on Monday.\n\n“Bob Lee is a good choice for this office.”')).toEqual([
    'direct: Bob Lee is a good choice for this office. / no cue / nobody',
  ]))

test('a second cue starts a second quotation', () =>
  expect(quoted('“It is late,” Ana Ruiz said. “We won the cup,” Bob Lee said.')).toEqual([
    'direct: It is late, / said / Ana Ruiz (name)',
    'direct: We won the cup, / said / Bob Lee (name)',
  ]))

test.each([
  [
    'said that',
    'Ana Ruiz said that the bridge was closed.',
    'indirect: the bridge was closed / said / Ana Ruiz (name)',
  ],
  [
    'said',
    'Ana Ruiz said the bridge was closed on Monday.',
    'indirect: the bridge was closed on Monday / said / Ana Ruiz (name)',
  ],
  [
    'according to, before',
    'According to Ana Ruiz, the bridge was closed.',
    'indirect: the bridge was closed / According to / Ana Ruiz (name)',
  ],
  [
    'according to, behind',
    'The bridge was closed, according to the ministry.',
    'indirect: The bridge was closed / according to / the ministry (description)',
  ],
  [
    'a verb behind',
    'The bridge was closed on Monday, Ana Ruiz reported.',
    'indirect: The bridge was closed on Monday / reported / Ana Ruiz (name)',
  ],
  [
    'telling somebody',
    'Ana Ruiz told The Associated Press that the bridge was closed.',
    'indirect: the bridge was closed / told / Ana Ruiz (name)',
  ],
  [
    'a described source',
    'Prosecutors said they had found six bodies.',
    'indirect: they had found six bodies / said / Prosecutors (description)',
  ],
  [
    'according to somebody with an apposition',
    'According to Ana Ruiz, the mayor of Lviv, the bridge was closed.',
    'indirect: the bridge was closed / According to / Ana Ruiz (name)',
  ],
])('finds what is reported without marks by %s', (_, text, expected) =>
  expect(attributed(text)).toEqual([expected]),
)

test.each([
  ['an event', 'Japan confirmed its first case of the virus on Tuesday.'],
  ['a file', 'The police filed a court document in Oregon on Monday.'],
  ['a song', 'They sang the national anthem before the match.'],
])('%s is not reported', (_, text) => expect(attributed(text)).toEqual([]))

test.each([
  ['a nickname', 'Robert “Bob” Lee opened the shop in 1990.'],
  ['a nickname with a verb', 'The man goes by the name “Shorty.”'],
  ['a title', 'The orchestra played “The Rite of Spring” on Monday.'],
  ['a heading', 'Ana Ruiz spoke to us.\n\n‘All the Bets Are Really Off’\n\nIt was late in the day.'],
  ['a slogan', 'The crowd marched under the slogan “Justice for All” on Monday.'],
  ['slogans worn', 'Ana Ruiz said it was late for T-shirts with the slogans “Born Late” and “Back Soon”.'],
  ['words worn', 'She wore a shirt bearing the bold words “Born free” on it, Ana Ruiz said.'],
  ['a sign', 'Ana Ruiz said that they carried signs saying “Go home”.'],
  ['a placard', 'Ana Ruiz held a placard that read “No more dams” and said that it was late.'],
  ['a mark of distance', 'The “free” lunch cost ten dollars.'],
  ['a word that is meant as a word', 'The word “tree” has four letters.'],
])('%s is no quotation', (_, text) => expect(quoted(text)).toEqual([]))

test.each([
  ['“I am late,” she said.', 'Ana Ruiz met Bob Lee. ', 'Ana Ruiz'],
  ['“I am late,” he said.', 'Ana Ruiz met Bob Lee. ', 'Bob Lee'],
  ['“I am late,” she said.', 'Bob Lee left. ', 'she'],
  ['“It is late,” Ruiz said.', 'Ana Ruiz met Bob Lee. ', 'Ana Ruiz'],
  ['“We are late,” they said.', '“It is early,” prosecutors said. ', 'prosecutors'],
])('%s after %j is by %s', (quote, before, name) => {
  const doc = run(toDocument(before + quote))
  expect(doc.quotes.at(-1)?.speaker?.name).toBe(name)
})

test('the speaker of a pronoun carries the entity, words of the pronoun the mention', () => {
  const text = 'Ana Ruiz left early. “I am late,” she said.'
  const doc = run(toDocument(text))
  const speaker = doc.quotes[0]?.speaker
  expect(speaker).toMatchObject({ name: 'Ana Ruiz', via: 'pronoun' })
  expect(speaker?.entity).toBe(doc.entities.find(({ name }) => name === 'Ana Ruiz')?.id)
  expect(speaker?.mention && textOf(doc, speaker.mention)).toBe('she')
})

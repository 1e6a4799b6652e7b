import { expect, test } from 'vitest'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'

const run = createPipeline()

/** Names of the speakers, quote by quote. */
const speakers = (text: string): (string | null)[] =>
  run(toDocument(text)).quotes.map(({ speaker }) => speaker && speaker.name)

const last = (text: string): string | null | undefined => speakers(text).at(-1)

/** Tests who says the last quote of each text. */
const speaks = (
  title: string,
  rows: readonly (readonly [what: string, text: string, name: string | null])[],
): void => test.each(rows)(title, (_, text, name) => expect(last(text)).toBe(name))

speaks('a description stands for %s', [
  ['a title', 'Prime Minister Ana Ruiz came. “We won,” the prime minister said.', 'Ana Ruiz'],
  [
    'an office that sounds like a form of address',
    'First Lady Ana Ruiz came. “We won,” the first lady said.',
    'Ana Ruiz',
  ],
  [
    'a form of address that one of two namesakes bears',
    'Peter Vance met Dr Ruth Vance on Monday. “He was late,” Dr Vance said.',
    'Ruth Vance',
  ],
  [
    'a commoner’s form of address, where the other namesake is a knight',
    'Paul Vance came on Monday. Sir Peter Vance left at once. “He was late,” Mr Vance said.',
    'Paul Vance',
  ],
  ['a former office', 'Former President Ana Ruiz came. “We won,” the ex-president said.', 'Ana Ruiz'],
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
    'The Turkish Foreign Ministry met. “We won the vote,” the Iraqi Foreign Ministry said.',
    'Iraqi Foreign Ministry',
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
    'nobody with that role elsewhere',
    'Ana Ruiz, the mayor of Lisbon, came. “We won the cup,” the mayor of Porto said.',
    'the mayor of Porto',
  ],
  [
    'no commander of another navy',
    'Ana Ruiz, the commander of the Spanish Navy, came. “We won the cup,” the commander of the Omani Navy said.',
    'the commander of the Omani Navy',
  ],
  [
    'no minister of something else',
    'Finance Minister Bob Hill came. “We won,” he said. “It is late,” the defence minister said.',
    'the defence minister',
  ],
  [
    'one with that role there',
    'Ana Ruiz, the mayor of Lisbon, met Bob Hill, the mayor of Porto. “We won,” the mayor of Lisbon said.',
    'Ana Ruiz',
  ],
  [
    'a relative, by a pronoun',
    'Hassan Musa left. Musa’s aunt told The Times it was late. “It was late in the day,” she said.',
    'Musa’s aunt',
  ],
])

speaks('a pronoun stands for %s', [
  [
    'whoever owns the subject of the clause before it',
    'Ana Ruiz lost the case. Ruiz’s lawyers would appeal in May, she said.',
    'Ana Ruiz',
  ],
  ['nobody who is the subject of it', 'Ana Ruiz lost the case. Ruiz would appeal in May, she said.', 'she'],
])

test.each(['added', 'continued'])(
  'somebody only described goes on as "she %s", though another is named',
  (verb) => {
    const text = `Ana Ruiz came home. “We won,” another witness said. “It was late in the day,” she ${verb}.`
    expect(last(text)).toBe('another witness')
  },
)

speaks('who is meant: %s', [
  [
    'nobody to whom it is said',
    'Bob Hill spoke of the rain. Peter Vance came. “It is late,” Vance said. “We won the cup,” he told Mr Vance.',
    'Bob Hill',
  ],
  [
    'whoever said something in a statement',
    'The Bank of Spain said in a statement that it was late. “We won,” the statement said.',
    'Bank of Spain',
  ],
  [
    'whoever gave out a statement',
    '“It is late,” said a statement issued by the Bank of Spain. “We won the cup,” the statement said.',
    'Bank of Spain',
  ],
  ['a paper behind its name', '“We won the cup,” the Reuters news agency said.', 'Reuters'],
  [
    'whom the next sentence opens with',
    'Farms are drying out, says Ana Ruiz. It rarely rains.\n\nNo cow is left in the north of the country.\n\n“We need more rain than ever before.”\n\nRuiz, who has farmed for years, left early.',
    'Ana Ruiz',
  ],
  [
    'nobody who is new in the next sentence',
    'No cow is left in the north of the country.\n\n“We need more rain than ever before.”\n\nAna Ruiz left early.',
    null,
  ],
  ['whose sentence a colon ends', 'Ana Ruiz is tired of acting: “We have to smile all day.”', 'Ana Ruiz'],
  [
    'the person whom “who” describes behind a body',
    'The road is safe, said Ana Ruiz, head of Delta Motors who added that “we won”.',
    'Ana Ruiz',
  ],
  ['no people by “it”', 'Officials in Lisbon said it was late. It said the bridge was open.', 'It'],
  [
    'no source of another kind',
    '“We won,” the senior judicial source said. “It is late,” the senior medical source said.',
    'the senior medical source',
  ],
  ['a title before a name', 'Chief Ana Ruiz came. “We won,” said Chief Ruiz.', 'Ana Ruiz'],
  [
    'two who were just named',
    'A book by Ana Ruiz and Bob Hill came out. “We won,” they wrote.',
    'Ana Ruiz and Bob Hill',
  ],
  [
    'no office that has spoken by “the government”',
    'The Office for Fair Rents said it was late. The government said the rents would rise.',
    'The government',
  ],
  [
    'not the part that somebody plays',
    'Mary Ruiz was a singer. In 1943, she played Nora Helmer in a play. She later said that it rained.',
    'Mary Ruiz',
  ],
  [
    'no public body by “the company”',
    'Delta Motors told the Securities and Exchange Commission of the loss. “We are sorry,” the company said.',
    'Delta Motors',
  ],
  ['the one body before', 'Oxfam cut its plans for the year. It said that “we lost”.', 'Oxfam'],
  [
    'a title over commas, before another verb',
    'Secretary for Culture, Sports and Tourism Ana Ruiz congratulated them, saying “it was late”.',
    'Ana Ruiz',
  ],
])

speaks('full names: %s', [
  [
    'those who speak together, by their full names',
    'Iris Pang met Gary Ng. Pang and fellow Pentagon analyst Ng said that it was late.',
    'Iris Pang and Gary Ng',
  ],
  [
    'three',
    'Agnes Samaria met Tom Herunga and Bob Nambala. Samaria, Herunga and Nambala said that they would not run.',
    'Agnes Samaria, Tom Herunga and Bob Nambala',
  ],
  [
    'the namesake who spoke, not who is only spoken of',
    'Paul Lee said that the road was closed. His brother Tom Lee died in May. Lee said that he missed him.',
    'Paul Lee',
  ],
])

speaks('a speaker is carried %s', [
  [
    'over a paragraph that names nobody',
    'Ana Ruiz said that dogs were banned.\n\nRabbits have come, too.\n\n“It was a parrot on a shoulder this time.”',
    'Ana Ruiz',
  ],
  [
    'not over a paragraph about somebody else',
    'Ana Ruiz said that dogs were banned.\n\nIt was late when the police came to see Bob Hill.\n\n“It was a parrot on a shoulder this time.”',
    null,
  ],
])

test('a speaker may say the own name', () =>
  expect(last('Donna Hill came on Monday. “It is as good as Donna says it is,” she said.')).toBe(
    'Donna Hill',
  ))

test.each(['replied', 'answered', 'responded'])('who asked is not she who %s', (verb) =>
  expect(last(`“It is shut,” said Ana Hill. “Since when?” asked Jan Vos. “Since May,” she ${verb}.`)).toBe(
    'Ana Hill',
  ),
)

speaks('a pronoun means nobody who is named in what is said, here in %s', [
  ['a clause', 'David Hill met Robert Lee on Monday. Lee had lost the vote in March, he said.', 'David Hill'],
  [
    'a clause behind the pronoun',
    'David Hill spoke on Monday. Robert Lee came late. He said that Lee had lost the vote.',
    'David Hill',
  ],
  [
    'marks',
    'David Hill was asked about Robert Lee. Lee smiled. “I think that Lee has lost,” he said.',
    'David Hill',
  ],
])

speaks('a relative pronoun stands for %s', [
  ['a name', 'They met Ana Ruiz, who said that the bridge was closed.', 'Ana Ruiz'],
  ['a description', 'They met a farmer who said that the bridge was closed.', 'a farmer'],
])

speaks('the words of a source: %s', [
  ['a role and a body before the name', '“We won,” the leader of Hamas Ana Ruiz said.', 'Ana Ruiz'],
  ['two roles', '“We won,” lawyer and policy expert Ana Ruiz said.', 'Ana Ruiz'],
  ['nobody’s spokesman', '“We won,” a spokesman for Ana Ruiz said.', 'a spokesman for Ana Ruiz'],
  ['a number', '“We won,” around 20 lawmakers said.', 'around 20 lawmakers'],
  ['a participle', 'On Monday, informed sources said the bridge was closed.', 'informed sources'],
  ['a participle behind the marks', '“We won,” informed sources said.', 'informed sources'],
  ['a report', 'The latest report said that the bridge was closed.', 'The latest report'],
  ['one', '“We won,” one farmer said.', 'one farmer'],
  ['a name behind a phrase', '“We won,” said leader of the union Ana Ruiz in a speech.', 'Ana Ruiz'],
  ['a modifier that looks like a verb', '“We won,” mining analyst Ana Ruiz said.', 'Ana Ruiz'],
  ['a name behind a comma', '“We won,” said the union’s spokesman, Ana Ruiz.', 'Ana Ruiz'],
  ['a name behind a bracket', '“We won,” said superintendent of police (SP) Ana Ruiz.', 'Ana Ruiz'],
  ['a body and its kind', 'The bridge was closed, according to the Milenio newspaper.', 'Milenio'],
  ['a number in words', 'More than three drivers said that it was late.', 'More than three drivers'],
  ['at least', 'At least 20 drivers said that it was late.', 'At least 20 drivers'],
  ['one of several', 'One of the drivers said that it was late.', 'One of the drivers'],
  ['a share', 'About 35% of drivers said that it was late.', 'About 35% of drivers'],
  [
    'a short form in brackets',
    'Experts from the University of Hong Kong (HKU) said that it was late.',
    'Experts from the University of Hong Kong (HKU)',
  ],
  ['somebody’s family', '“We won,” Ms Ruiz’s family said.', 'Ms Ruiz’s family'],
  [
    'a long title in capitals',
    'Secretary for Culture, Sports and Tourism Ana Ruiz said that the bridge was closed.',
    'Ana Ruiz',
  ],
  ['a title of a body and a rank', 'Chief of Police General Ana Ruiz said that it was late.', 'Ana Ruiz'],
  [
    'no title but a spokesman',
    'Spokesman of President Ana Ruiz said it was late.',
    'Spokesman of President Ana Ruiz',
  ],
  [
    'an office that opens with a body',
    '“We won,” New Power Party (NPP) legislator Ana Ruiz said.',
    'Ana Ruiz',
  ],
  [
    'no body inside a description',
    'A survey in June by the research company Teikoku Databank found that most firms were late.',
    'A survey in June by the research company Teikoku Databank',
  ],
  ['no time', 'The precinct on Sunday said that it found several entries.', 'The precinct'],
  ['no verb before it', '“It is late in the day,” read the statement.', 'the statement'],
  ['two modifiers', '“We won,” TV host and leading anti-war voice Ana Ruiz said.', 'Ana Ruiz'],
  ['a name and a description', 'Ana Ruiz and the mayor said it was late.', 'Ana Ruiz and the mayor'],
  ['a description and a name', 'The mayor and Ana Ruiz said it was late.', 'The mayor and Ana Ruiz'],
  ['countries', 'France and Germany said that it was late.', 'France and Germany'],
  ['not who was met before', 'Bob Hill came home, and the mayor said it was late.', 'the mayor'],
  ['not who leaves behind it', '“We won,” said Ana Ruiz and the mayor left.', 'Ana Ruiz'],
  [
    'no verb behind it',
    'The ministry issued a statement, saying that the bridge was closed.',
    'The ministry',
  ],
])

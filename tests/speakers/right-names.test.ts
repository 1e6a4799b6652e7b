import { expect, test } from 'vitest'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'

const run = createPipeline()

/** The speaker of the last quote. */
const speaker = (text: string): string | null => run(toDocument(text)).quotes.at(-1)?.speaker?.name ?? null

test.each([
  [
    'the head of a subject, not who only did something in it',
    'The owner of a shop burgled by Paul Roy and two friends said he was tired.',
    'The owner of a shop burgled by Paul Roy and two friends',
  ],
  [
    'a new subject behind what was done by somebody',
    'The shop was burgled by Paul Roy and the owner said he was tired.',
    'the owner',
  ],
  [
    'whole phrases alone',
    'Several women’s groups and others RX12 supporters say the drug needs more study.',
    'Several women’s groups',
  ],
  [
    'who says the sentence around the pronoun, not who spoke last',
    'Ana Ruiz left. Bob Lee said the offer was “too low.” Paul Roy came. Roy said that after a meeting on May 3, which he described as “very helpful,” the firm had paid.',
    'Paul Roy',
  ],
  [
    'all of a list with brackets behind its names',
    'Sens. Bob Lee (R-NE), Ana Ruiz (R-NH) and Paul Roy (R-FL) said the rent was too high.',
    'Bob Lee, Ana Ruiz and Paul Roy',
  ],
  [
    'the name behind an office that the text gives somebody',
    'It condemned the attack. “These acts are bad,” US Secretary of State Ana Ruiz said in a statement.',
    'Ana Ruiz',
  ],
  [
    'the name by which somebody is known',
    'Bob had left. “There was no order,” said the base chief known as Bob.',
    'Bob',
  ],
  [
    'who writes a letter, where a comma was forgotten',
    'Peter Davies is here. In a letter to the home secretary Mr Davies said: “I know there are many.”',
    'Peter Davies',
  ],
  [
    'somebody else where a letter is by two',
    'Peter Davies is here. “We won,” said a letter to Peter Davies and his wife.',
    'a letter to Peter Davies and his wife',
  ],
  [
    'whom the text called one of some, not whose they are',
    'Premier Bob Lee will resign, one of his closest aides said today. Bob Lee came. The aide said: “Lee has no choice.” “I would go,” the aide said.',
    'one of his closest aides',
  ],
  [
    'all who speak, not only the place that owns some of them',
    'Ana Ruiz and Portugal’s other deputies say the law is good.',
    'Ana Ruiz and Portugal’s other deputies',
  ],
  [
    'who criticises, not who is criticised',
    'Ana Ruiz criticised the players saying they had “given up”.',
    'Ana Ruiz',
  ],
  [
    'a plan, not all who are behind it',
    'A plan backed by Labour and Ana Ruiz said the bridge must close.',
    'A plan backed by Labour and Ana Ruiz',
  ],
  [
    'who speaks, not the state that the town behind the name lies in',
    'Carl Voss, an analyst at Acme Inc of Greenwich, Conn said that the price was low.',
    'Carl Voss',
  ],
  [
    'the study behind the verb',
    'Coffee was safe for most adults, says a new study that followed them.',
    'a new study',
  ],
  ['a name with Al before it', 'Al Gore came. Gore spoke. Gore left. “It is late,” Gore said.', 'Al Gore'],
])('a source names %s', (_, text, name) => expect(speaker(text)).toBe(name))

test.each([
  [
    'not whom it is said of',
    'Ben Cruz spoke on Monday. Cruz said that it was late. Tom Hill, however, answered at once. “He did not say it,” he said of Cruz.',
    'Tom Hill',
  ],
  [
    'not whom it is said about',
    'Ben Cruz spoke on Monday. Cruz said that it was late. Tom Hill, however, answered at once. “He did not say it,” he said about Mr Cruz.',
    'Tom Hill',
  ],
  [
    'who was named right before, though much is said in between',
    'Ian McKay came in May. “It was late,” McKay said. The owner Russell Bennett hopes that many will come. “I was born here. I am from here. It is my country. I have looked after it all my life,” he said.',
    'Russell Bennett',
  ],
  [
    'a woman who is a Datuk',
    'PDRM secretary Datuk Noorsiah Saad came on Monday. “It is late,” she said.',
    'Noorsiah Saad',
  ],
])('a pronoun means %s', (_, text, name) => expect(speaker(text)).toBe(name))

test.each([
  [
    'who issued it',
    'Hope Hospital issued a statement saying that it was closed. “Patients may come in May,” the statement said.',
    'Hope Hospital',
  ],
  [
    'who made it, with all that it goes on to say',
    'A statement by Ana Ruiz said that it was late. It rained all day in the city. The statement said that a road was shut. It rained again. Nobody was hurt. It was dark. The power was cut. Shops were shut. “A bridge fell,” the statement said.',
    'Ana Ruiz',
  ],
  [
    'who makes it, not who did something before',
    'Senator Ana Ruiz today made the following statement after Bob Hill announced that he would retire: “It is a loss.”',
    'Ana Ruiz',
  ],
  [
    'who makes it, over a paragraph of its own',
    'Senator Ana Ruiz today made the following statement after Bob Hill announced a plan for the town:\n\n“Dogs are a problem here. It is late.”',
    'Ana Ruiz',
  ],
  [
    'itself, where nobody is said to have issued it',
    'Hope Hospital read a statement. “Patients may come in May,” the statement said.',
    'the statement',
  ],
])('a statement speaks for %s', (_, text, name) => expect(speaker(text)).toBe(name))

test.each([
  [
    'no deputy, though there is no other',
    'Deputy First Minister John Swift came. “We won,” the first minister said.',
    'the first minister',
  ],
  [
    'who had the office before, where there is no other',
    'Former President Ana Ruiz came. “We won,” the president said.',
    'Ana Ruiz',
  ],
])('an office is that of %s', (_, text, name) => expect(speaker(text)).toBe(name))

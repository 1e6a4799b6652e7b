import { expect, test } from 'vitest'
import { createExtractor } from '../../src/index.js'

const extract = createExtractor()

/** As "kind who: words", by default: what is printed. */
const said = (text: string): string[] =>
  extract(text).quotes.map(
    ({ kind, text: words, speaker }) => `${kind} ${speaker?.name ?? 'nobody'}: ${words}`,
  )

test.each([
  [
    'somebody urged not to',
    'Ana Ruiz urged local governors not to sign any further warrants.',
    'indirect Ana Ruiz: not to sign any further warrants',
  ],
  [
    'somebody directed to',
    'The Speaker, Tunde Bakare, who presided, directed the committee to submit its report within a week.',
    'indirect Tunde Bakare: to submit its report within a week',
  ],
  [
    'somebody enjoined to',
    'Speaking in Ibadan, Tunde Bakare enjoined residents to remain calm.',
    'indirect Tunde Bakare: to remain calm',
  ],
  [
    '"according to" with no comma behind whoever speaks',
    'According to Ana Ruiz the workforce consists of 919 people and will grow.',
    'indirect Ana Ruiz: the workforce consists of 919 people and will grow',
  ],
  [
    'a verb behind an aside with "which"',
    'Growers claimed the offshoot, which was showcased at a festival, is sweet and dry with soft flesh.',
    'indirect Growers: the offshoot, which was showcased at a festival, is sweet and dry with soft flesh',
  ],
  [
    'a phrase before somebody and a comma behind',
    'The head of the port of Pula, Ana Ruiz, said on Friday in a talk at the yearly summit of the league that he was late.',
    'indirect Ana Ruiz: he was late',
  ],
  [
    'somebody with a rank behind the comma of a description',
    'According to the Police Public Relations Officer, Sgt. Ngozi Umeh, the suspects have confessed.',
    'indirect Ngozi Umeh: the suspects have confessed',
  ],
  [
    'a doctor behind the comma of a description',
    '“It is late,” said the acting head of the commission, Dr. Ana Ruiz.',
    'direct Ana Ruiz: It is late,',
  ],
  [
    'somebody named by somebody else',
    '“She drove too fast,” said the father of one of the injured girls to the paper.',
    'direct the father of one of the injured girls: She drove too fast,',
  ],
  [
    'a described speaker behind the verb',
    'The dam is very old, says one engineer watching from afar.',
    'indirect one engineer watching from afar: The dam is very old',
  ],
  [
    'a name in marks within the clause',
    'Ana Ruiz said the draft “Durban Call to Action” would be adopted on Friday.',
    'indirect Ana Ruiz: the draft “Durban Call to Action” would be adopted on Friday',
  ],
  [
    'a work whose title is in marks within the clause',
    'Ana Ruiz said the tables were taken from a study titled “Roads of the North”.',
    'indirect Ana Ruiz: the tables were taken from a study titled “Roads of the North”',
  ],
  [
    'a programme where it was said',
    '“It is late,” Ana Ruiz said on the show “Radio Days” last month.',
    'direct Ana Ruiz: It is late,',
  ],
  [
    '"according to", whoever speaks and two clauses',
    'According to Ana Ruiz, until now work was done in winter alone, which made the harbour a foot shallower for half the year.',
    'indirect Ana Ruiz: until now work was done in winter alone, which made the harbour a foot shallower for half the year',
  ],
  [
    '"according to", whoever speaks and a condition',
    'According to Ana Ruiz, if the town sees a threat to its wells, it must tell the county.',
    'indirect Ana Ruiz: if the town sees a threat to its wells, it must tell the county',
  ],
  [
    '"that" as whoever does it',
    'Ana Ruiz said that is trouble for the growers of the valley.',
    'indirect Ana Ruiz: that is trouble for the growers of the valley',
  ],
  [
    'a list with semicolons',
    'According to Ana Ruiz, five mines are in the north: the No. 3 mine at Pula; the old mine at Rijeka; and the salt mine at Pag.',
    'indirect Ana Ruiz: five mines are in the north: the No. 3 mine at Pula; the old mine at Rijeka; and the salt mine at Pag',
  ],
  [
    'money at the head of the clause',
    'Ana Ruiz said £22m of the budget is lost every year.',
    'indirect Ana Ruiz: £22m of the budget is lost every year',
  ],
  [
    'two with their parties in brackets',
    'Council members Ana Ruiz (PS) and Rui Vaz (CDU) said the bridge was closed on Monday.',
    'indirect Ana Ruiz and Rui Vaz: the bridge was closed on Monday',
  ],
  [
    'somebody and a described one with a name',
    'Defence Minister Ana Ruiz and her French counterpart, Paul Roy, said the plan was sound.',
    'indirect Ana Ruiz and Paul Roy: the plan was sound',
  ],
  [
    '"according to" and money at the head',
    'According to the ministry, £10m was given to the council for the year, an increase of a tenth.',
    'indirect the ministry: £10m was given to the council for the year, an increase of a tenth',
  ],
  [
    'the place where it was said, behind what was said',
    'The ties of the two towns have grown over the year, Ana Ruiz said while speaking to reporters in Pula, her home.',
    'indirect Ana Ruiz: The ties of the two towns have grown over the year',
  ],
  [
    'a source with a phrase in its phrase',
    'According to research in the April issue of a journal, the drinkers reported less fatigue.',
    'indirect research in the April issue of a journal: the drinkers reported less fatigue',
  ],
])('papers of the world: %s', (_, text, expected) => expect(said(text)).toEqual([expected]))

test.each([
  [
    'a name and who that is, without a verb',
    '“The roads are gone,” Ana Ruiz, a nurse in Tacloban.',
    'direct Ana Ruiz: The roads are gone,',
  ],
  [
    'a present form of any verb',
    '“I’ve had many jobs and time goes by,” Ana Ruiz justifies.',
    'direct Ana Ruiz: I’ve had many jobs and time goes by,',
  ],
  [
    'a comma behind the marks',
    '“If this goes on, my whole shop will close”, Ana Ruiz submitted.',
    'direct Ana Ruiz: If this goes on, my whole shop will close',
  ],
  ['rued', '“It is late,” rued Ana Ruiz, a widow from Pula.', 'direct Ana Ruiz: It is late,'],
  ['somebody’s remark', 'Ana Ruiz’s “no surrender” remark drew laughter.', 'mixed Ana Ruiz: no surrender'],
  ['her remark', 'Ana Ruiz left. Her “no surrender” remark drew laughter.', 'mixed Ana Ruiz: no surrender'],
])('who says words in marks: %s', (_, text, expected) => expect(said(text)).toEqual([expected]))

test.each([
  ['a work', '“Jack in the Box”, Ana Ruiz hummed.'],
  ['fans of somebody', '“The roads are gone,” Ana Ruiz fans in Tacloban.'],
])('form alone gives no speaker: %s', (_, text) =>
  expect(said(text).filter((line) => line.includes('Ana Ruiz'))).toEqual([]),
)

test.each([
  [
    'the subject of another verb',
    'What Ana Ruiz said last Friday is gaining acceptance among a large section of the people.',
  ],
  ['a headline without its helping verb', 'Refugees urged to leave their hotel by Monday'],
  ['a headline of those who heard', 'Sixty refugees from Tacloban told they must leave their hotel'],
  ['what the writer makes of a thing', 'Demand has grown in the valley, suggesting that more will come.'],
  ['a date', 'The rate of this tax ranges from 3% to 5%, according to the taxpayer’s declaration date.'],
  ['a plea', 'Ana Ruiz pleaded guilty when she appeared in court on Monday.'],
  ['what is done by parts', 'Ana Ruiz referred to the parts of the wall that may be closed in May.'],
  ['a denial before its subject', 'Neither did Ana Ruiz state that the mine was closed.'],
])('nobody said it: %s', (_, text) => expect(said(text)).toEqual([]))

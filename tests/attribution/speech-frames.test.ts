import { expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'

const run = createPipeline()

/** Words in marks as "speaker: part … part". */
const said = (text: string): string[] => {
  const doc = run(toDocument(text))
  return doc.quotes
    .filter(({ kind }) => kind !== 'indirect')
    .map(
      ({ parts, speaker }) =>
        `${speaker?.name ?? 'nobody'}: ${parts.map((part) => textOf(doc, part)).join(' … ')}`,
    )
}

test.each([
  ['a sound', '“Stop,” Nina Roth gasped.', ['Nina Roth: Stop,']],
  ['a movement', '“I have no key,” Carl Voss shrugged.', ['Carl Voss: I have no key,']],
  [
    'a verb of no list, alone behind a body',
    '“The plan is a gamble,” the union whinges.',
    ['the union: The plan is a gamble,'],
  ],
  ['no verb behind a title', '“The Rain Falls Again,” the hit singles.', []],
  ['no verb that does not agree with its subject', '“The plan is a gamble,” the whole crew.', []],
  [
    'a new speaker behind another',
    '“Open the gate,” Nina Roth pleaded. “I have no key,” Carl Voss shrugged.',
    ['Nina Roth: Open the gate,', 'Carl Voss: I have no key,'],
  ],
  [
    'somebody described, then named',
    'The mayor, Nina Roth, came. “It is warm,” the mayor said. “It is cold,” her deputy, Carl Voss, joked.',
    ['Nina Roth: It is warm,', 'Carl Voss: It is cold,'],
  ],
  [
    'somebody named, then described',
    '“It is warm,” the mayor, Nina Roth, said. “I have no key,” Carl Voss, her deputy, shrugged.',
    ['Nina Roth: It is warm,', 'Carl Voss: I have no key,'],
  ],
  ['a manner', '“I know,” she smiled. Nina Roth left.', ['she: I know,']],
  [
    'in the words of somebody',
    'The plan (“a joke,” in the words of Nina Roth) fell. It was “late,” in Carl Voss’s words.',
    ['Nina Roth: a joke,', 'Carl Voss: late,'],
  ],
  ['in words', 'The plan was “a joke,” in the words used then.', []],
  [
    'two who say it in one sentence',
    '“Too little,” said Nina Roth; “too late,” said Carl Voss.',
    ['Nina Roth: Too little,', 'Carl Voss: too late,'],
  ],
  [
    'one who says both halves',
    '“Too little,” said Nina Roth, “too late.”',
    ['Nina Roth: Too little, … too late.'],
  ],
  [
    'who thinks it right before it',
    'Nina Roth said it was ready, but Carl Voss thinks “that lot never will be”.',
    ['Carl Voss: that lot never will be'],
  ],
  [
    'who told it in what is told',
    'Nina Roth said Carl Voss told her: “Sell it.” Nina Roth said a guard shouted at her: “Go home!”',
    ['Carl Voss: Sell it.', 'a guard: Go home!'],
  ],
  [
    'nobody who is only judged',
    'Nina Roth is credited with “saving the choir”. Carl Voss was praised for “never giving up”.',
    ['nobody: saving the choir', 'nobody: never giving up'],
  ],
  [
    'behind a sentence or words that begin as a field does',
    'That is it. Nina Roth said: “It is late.” That evening Carl Voss wrote: “It is over.”',
    ['Nina Roth: It is late.', 'Carl Voss: It is over.'],
  ],
  [
    'a paragraph in marks with its stop outside',
    '“We are set on more trains,” said Nina Roth.\n\n“The strikes are a large part of what has gone wrong”.\n\nShe left.',
    [
      'Nina Roth: We are set on more trains,',
      'Nina Roth: The strikes are a large part of what has gone wrong',
    ],
  ],
  [
    'nobody who only calls it so, or faces a charge',
    'The Mile, as agents call it, pays a “voluntary” charge. Nina Roth faces claims of “bullying and threats”.',
    ['nobody: bullying and threats'],
  ],
  ['as she called it', 'The rally, as Nina Roth called it, “a farce”, went on.', ['Nina Roth: a farce']],
  [
    'behind the short form of a company',
    '“There is nothing to see,” said Carl Voss, of Pallas Inc. “It has not come near the limits,” he added.',
    ['Carl Voss: There is nothing to see,', 'Carl Voss: It has not come near the limits,'],
  ],
  [
    'what it is to another',
    'In Nina Roth’s words it is “a toy”. To Carl Voss, it is “a grave”.',
    ['Nina Roth: a toy', 'Carl Voss: a grave'],
  ],
  [
    'a relative within what somebody tells',
    'Nina Roth said her father had told her: “Pay.” Carl Voss said that his lawyer had asked: “Why?”',
    ['her father: Pay.', 'his lawyer: Why?'],
  ],
  [
    'a relative to whom it is told',
    'Nina Roth said: “Pay.” Carl Voss told his lawyer: “I will.”',
    ['Nina Roth: Pay.', 'Carl Voss: I will.'],
  ],
  [
    'somebody described behind a question of somebody else',
    '“Where is my bag?” Nina Roth asked. “Stop!” the guard yelled.',
    ['Nina Roth: Where is my bag?', 'the guard: Stop!'],
  ],
  ['tears before a colon', 'The keeper, Nina Roth, wept: “It is over.”', ['Nina Roth: It is over.']],
  ['putting it', 'The price (“a joke,” as Nina Roth put it) was cut.', ['Nina Roth: a joke,']],
  [
    'asked by somebody',
    'Carl Voss was asked by a guard: “Are you ill?” He nodded.',
    ['a guard: Are you ill?'],
  ],
  ['described by somebody', 'The plan was described as “a joke” by Nina Roth.', ['Nina Roth: a joke']],
  [
    'an answer',
    'Nina Roth asked, “Who pays?” “You do,” answered Carl Voss.',
    ['Nina Roth: Who pays?', 'Carl Voss: You do,'],
  ],
  [
    'an answer before a comma',
    '“We pay”, said Nina Roth. “Why?”, asked Carl Voss.',
    ['Nina Roth: We pay', 'Carl Voss: Why?'],
  ],
  [
    'a question before a comma and a name',
    '“Who pays?”, Nina Roth asked. “Now?”, Carl Voss shrugged.',
    ['Nina Roth: Who pays?', 'Carl Voss: Now?'],
  ],
  ['who acts before', 'Nina Roth shut the door. “We are late.”', ['Nina Roth: We are late.']],
])('any verb beside a quotation is its cue: %s', (_, text, expected) => expect(said(text)).toEqual(expected))

test.each([
  [
    'between dashes',
    '“The money”—Carl Voss tapped the paper—“is gone.”',
    ['Carl Voss: The money … is gone.'],
  ],
  [
    'behind a comma',
    '“I waited all night, Ben,”—Nina pulled at my sleeve—“and nobody came.”',
    ['Nina: I waited all night, Ben, … and nobody came.'],
  ],
  [
    'with a verb that elsewhere is one of speech',
    '“The ferry”—Carl Voss pointed at the pier—“is gone.”',
    ['Carl Voss: The ferry … is gone.'],
  ],
  [
    'between commas',
    '“The money,” Carl Voss tapped the paper, “is gone.”',
    ['Carl Voss: The money, … is gone.'],
  ],
])('whoever acts between two halves says both: %s', (_, text, expected) =>
  expect(said(text)).toEqual(expected),
)

test.each([
  ['told by', 'Eva Lund was told by Sven Dahl: “You must leave.”', ['Sven Dahl: You must leave.']],
  ['asked by', 'Nina Roth was asked by a colleague: “Are you well?”', ['a colleague: Are you well?']],
  ['no agent', 'Nina Roth was told: “You must leave.”', ['nobody: You must leave.']],
  [
    'an owner',
    'Eva Lund remembered that her mother had told her: “Never give in.”',
    ['her mother: Never give in.'],
  ],
  [
    'whoever is remembered',
    'Eva Lund recalled her father saying: “Never borrow.”',
    ['her father: Never borrow.'],
  ],
  [
    'what somebody is called',
    'Sven Dahl has been called “a real fox” by his critics.',
    ['his critics: a real fox'],
  ],
  ['what nobody named calls somebody', 'Sven Dahl was described as “a real fox”.', ['nobody: a real fox']],
  ['whoever is heard', 'Eva Lund heard Sven Dahl say: “I am leaving.”', ['Sven Dahl: I am leaving.']],
  [
    'two behind what they are',
    '“We are exhausted,” nurses Eva Lund and Nina Roth said.',
    ['Eva Lund and Nina Roth: We are exhausted,'],
  ],
  ['an owner of the saying', 'His saying “we are fine” angered voters.', ['nobody: we are fine']],
])('a passive and its agent: %s', (_, text, expected) => expect(said(text)).toEqual(expected))

test.each([
  [
    'and',
    'Eva Lund described it as “a joke” and Sven Dahl “a crime”.',
    ['Eva Lund: a joke', 'Sven Dahl: a crime'],
  ],
  [
    'a comma',
    'Eva Lund called the plan “a joke”, and Sven Dahl “a crime”.',
    ['Eva Lund: a joke', 'Sven Dahl: a crime'],
  ],
  [
    'for somebody else',
    'In Eva Lund’s words, the bill is “a joke”. For Sven Dahl, it is “a crime”.',
    ['Eva Lund: a joke', 'Sven Dahl: a crime'],
  ],
])('a verb left out: %s', (_, text, expected) => expect(said(text)).toEqual(expected))

test.each([
  ['on something', 'Nina Roth on the merger: “We never wanted it.”', ['Nina Roth: We never wanted it.']],
  ['behind a comma', 'Carl Voss, on why he left: “I was bored.”', ['Carl Voss: I was bored.']],
  ['a role before the name', 'Coach Carl Voss on the defeat: “We slept.”', ['Carl Voss: We slept.']],
  ['a place in a picture', 'Nina Roth (right): “This ends badly.”', ['Nina Roth: This ends badly.']],
  ['a trade', 'Nina Roth, plumber: “Water finds a way.”', ['Nina Roth: Water finds a way.']],
  ['an age', 'Nina Roth, 34, from Leeds: “Water finds a way.”', ['Nina Roth: Water finds a way.']],
  ['a statement', 'A statement by Nina Roth: “Water finds a way.”', ['Nina Roth: Water finds a way.']],
  ['a book', 'Nina Roth, The Long Road: “A joy from start to end.”', ['nobody: A joy from start to end.']],
  ['a prize', 'Best Film: “Under Ice”', []],
])('a name and a colon without a verb: %s', (_, text, expected) => expect(said(text)).toEqual(expected))

test.each([
  [
    'a heading before a heading',
    'Leeds v Hull: Carl Voss on his father, being a ‘teddy bear’ and boxing abroad',
    [],
  ],
  ['a trade', 'Trade fair: bakers on being “night owls” and early birds', []],
  ['a name', 'Carl Voss: new bridge ‘unsafe’', ['Carl Voss: unsafe']],
  ['a role', 'UN chief: Climate pledges ‘not enough’', ['UN chief: not enough']],
  ['a sentence of a role', 'Union boss: ‘We will strike’', ['Union boss: We will strike']],
  ['a verb', 'Bishop: Voss wants a “silent church”', ['Bishop: silent church']],
  ['a dash and a role', 'Bank was ‘reckless’ - watchdog', ['watchdog: reckless']],
  ['a dash and a text', 'Sea is ‘rising faster’ - study', ['study: rising faster']],
  ['a dash and more', 'He was ‘late’ - again', []],
  ['who says so at the end', 'Nurses ‘exhausted’, says union chief Nina Roth', ['Nina Roth: exhausted']],
  [
    'a caption behind the words',
    '‘Shut the gate’: airport boss Nina Roth on her worst day',
    ['Nina Roth: Shut the gate'],
  ],
  ['whoever hears', 'Court told driver ‘fell asleep’ at the wheel', ['nobody: fell asleep']],
])('words in marks behind the colon of a headline, or in one: %s', (_, text, expected) =>
  expect(said(text)).toEqual(expected),
)

test.each([
  [
    'who acts behind a clause of his own',
    'In what he called a “rant”, Carl Voss took to the stage.',
    ['he: rant'],
  ],
  [
    'a place where a place lies',
    'The former farm boy, who grew up in Gweru, Zimbabwe said his upbringing taught him “the importance of hard work”.',
    ['The former farm boy: the importance of hard work'],
  ],
  [
    'who says nothing',
    'Mrs Roth wiped her hands. ‘Soup, then.’ Carl said nothing. ‘Suit yourself,’ said Mrs Roth.',
    ['Roth: Soup, then.', 'Roth: Suit yourself,'],
  ],
  ['when to speak', 'Say “yes” when asked. Then leave.', []],
  ['songs', 'The choir sang “Amazing Grace” and “Abide with Me” in the rain.', []],
  ['a compound', 'A self-described “fossil”, Carl Voss left the room.', []],
  [
    'whoever is accused',
    'Nina Roth was accused of “lying to voters” on Monday.',
    ['nobody: lying to voters'],
  ],
  [
    'whoever is charged',
    'Nina Roth was arrested on charges of “spreading lies” on Monday.',
    ['nobody: spreading lies'],
  ],
  [
    'whoever it is reported of',
    'The mayor, Nina Roth, was reported to have been “furious” about it.',
    ['nobody: furious'],
  ],
  ['a name for a thing', 'A member came off his board - known in surfing as a “wipeout”.', []],
  [
    'a noun for what one does, between a name and somebody',
    '“We did the checks,” Oxford planetary scientist Nina Roth said in a statement.',
    ['Nina Roth: We did the checks,'],
  ],
  ['an agency behind a dash', 'Nina Roth called it “a joke.” - Reuters', ['Nina Roth: a joke.']],
  [
    'whoever is quoted',
    '“We should close the road,” Nina Roth quoted Carl Voss as saying.',
    ['Carl Voss: We should close the road,'],
  ],
])('not said by whoever stands beside: %s', (_, text, expected) => expect(said(text)).toEqual(expected))

test('words that fill a line between paragraphs are nobody’s, though somebody spoke before', () => {
  const lines = [
    '“We left at dawn,” Nina Roth said.',
    '‘We want our land back again now’',
    'Carl Voss came later, and “it was late,” he said.',
  ]
  expect(said(lines.join('\n\n'))[1]).toBe('nobody: We want our land back again now')
})

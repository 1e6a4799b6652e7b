import { expect, test } from 'vitest'
import { toSpoken } from './spoken.js'

/** "name (resolution)" of each speaker; a name without an entity in quotation marks. */
const speakersIn = (marked: string): (string | null)[] =>
  toSpoken(marked).quotes.map(
    ({ speaker }) => speaker && `${speaker.entity ? speaker.name : `“${speaker.name}”`} (${speaker.via})`,
  )

test.each([
  ['a full name', '{name [P Ana Ruiz]} said it was late.', ['Ana Ruiz (name)']],
  ['a surname', '[P Ana Ruiz] left. {name [P Ruiz]} said it was late.', ['Ana Ruiz (alias)']],
  [
    'a surname in a label that is no mention',
    '[P Ana Ruiz] left.\n\n{name RUIZ}: It is late.',
    ['Ana Ruiz (alias)'],
  ],
  ['a body', '{name [O Reuters]} said it was late.', ['Reuters (name)']],
  ['a place, which does not speak by itself', '{name [L Lisbon]} said it was late.', ['“Lisbon” (name)']],
  [
    'two names, each in full',
    '[P Ana Ruiz] met [P Bob Lee]. {name [P Ruiz] and [P Lee]} said so.',
    ['“Ana Ruiz and Bob Lee” (name)'],
  ],
])('a name: %s', (_, marked, expected) => expect(speakersIn(marked)).toEqual(expected))

test.each([
  ['the one it fits', '[P Mary Ruiz] met [P Robert Lee]. {pronoun She} said so.', ['Mary Ruiz (pronoun)']],
  ['the subject before', '[P Nakato] met [P Okello]. {pronoun He} said so.', ['Nakato (pronoun)']],
  [
    'somebody described who spoke before, not who was named',
    '{name [P Mary Ruiz]} said so. {description A driver} said more. {description The driver} said it again.',
    ['Mary Ruiz (name)', '“A driver” (description)', '“A driver” (description)'],
  ],
  [
    'nobody of the other sex, by a description',
    '{name [P Mary Ruiz]} said so. {description The policeman} said more.',
    ['Mary Ruiz (name)', '“The policeman” (description)'],
  ],
  ['nobody of the other sex', '[P Robert Lee] left. {pronoun She} said so.', ['“She” (pronoun)']],
  [
    'whoever spoke before',
    '{name [P Mary Ruiz]} said so. {pronoun She} said more.',
    ['Mary Ruiz (name)', 'Mary Ruiz (pronoun)'],
  ],
  [
    'who spoke last, though the name tells less than that of who spoke before',
    '{name [P Robert Lee]} said so. {name [P Nakato]} said more. It rained. {pronoun He} said it again.',
    ['Robert Lee (name)', 'Nakato (name)', 'Nakato (pronoun)'],
  ],
  [
    'nobody who is only spoken of inside a quotation',
    '[P Nakato] met a man. “We saw [P Okello] there,” {pronoun he} said.',
    ['Nakato (pronoun)'],
  ],
  [
    'a name behind it where none stands before',
    'As {pronoun she} said, [P Mary Ruiz] was late.',
    ['Mary Ruiz (pronoun)'],
  ],
  [
    'they: a body that spoke before',
    '{name [O Reuters]} said so. {pronoun They} said more.',
    ['Reuters (name)', 'Reuters (pronoun)'],
  ],
  [
    'whom the sentence turns to before it',
    '{name [P Robert Lee]} said so. For [P Tom Ruiz], {pronoun he} said, it was late.',
    ['Robert Lee (name)', 'Tom Ruiz (pronoun)'],
  ],
  [
    'as for a mayor',
    '{name [P Robert Lee]} said so. As for Mayor [P Tom Ruiz], {pronoun he} said it was late.',
    ['Robert Lee (name)', 'Tom Ruiz (pronoun)'],
  ],
  [
    'nobody for whom something is done',
    '{name [P Robert Lee]} said so. It was bought for [P Tom Ruiz], {pronoun he} said.',
    ['Robert Lee (name)', 'Robert Lee (pronoun)'],
  ],
  [
    'it: a statement by a person',
    'A fire broke out. {description A statement by [P Ana Ruiz]} said so. {pronoun It} said more.',
    ['Ana Ruiz (description)', 'Ana Ruiz (pronoun)'],
  ],
  [
    'nobody farther than eight sentences back',
    `[P Mary Ruiz] left. ${'It rained. '.repeat(9)}{pronoun She} said so.`,
    ['“She” (pronoun)'],
  ],
])('a pronoun: %s', (_, marked, expected) => expect(speakersIn(marked)).toEqual(expected))

test.each([
  [
    'a role',
    '[P Ana Ruiz], the mayor of [L Lisbon], left. {description The mayor} said so.',
    ['Ana Ruiz (description)'],
  ],
  [
    'a role that nobody has',
    '[P Ana Ruiz] left. {description The governor} said so.',
    ['“The governor” (description)'],
  ],
  [
    'a body by its noun',
    'The [O Foreign Ministry] met. {description The ministry} said so.',
    ['Foreign Ministry (description)'],
  ],
  [
    'an age, of whoever was just named',
    '[P Ana Ruiz] left [L Lisbon] on Monday. {description The 31-year-old} said so.',
    ['Ana Ruiz (description)'],
  ],
  [
    'a role before brackets and a name',
    'The president of the Supreme Court (SC), [P Ana Ruiz], left. {description The president} said so.',
    ['Ana Ruiz (description)'],
  ],
  [
    'an office that stands with what it is of before the name',
    'They met Minister of Trade and Industry [P Ana Ruiz]. {description The minister} said so.',
    ['Ana Ruiz (description)'],
  ],
  [
    'an office in capitals before a name',
    'They met [O LG] [P Ana Ruiz]. [P Bob Lee] left. The {name [O LG]} said so.',
    ['Ana Ruiz (alias)'],
  ],
  [
    'no body whose name stands before that of two',
    'They met [O LG] [P Ana Ruiz] and [O LG] [P Bob Lee]. The {name [O LG]} said so.',
    ['LG (name)'],
  ],
  [
    'words by whose they are',
    '[P Ana Ruiz] left. {description [P Ruiz]’s statement} said so.',
    ['Ana Ruiz (description)'],
  ],
  [
    'no aide by whose he is',
    '[P Ana Ruiz] left. {description [P Ruiz]’s aide} said so.',
    ['“Ruiz’s aide” (description)'],
  ],
  [
    'a name before a title without a comma',
    '{description [P Ana Ruiz] former trade minister} said so.',
    ['Ana Ruiz (description)'],
  ],
  [
    'a statement given out somewhere by somebody',
    '{description A statement issued in [L Lisbon] by Mr [P Bob Lee]} said so.',
    ['Bob Lee (description)'],
  ],
  [
    'somebody with others by the full name',
    '[P Ana Ruiz] left. {description [P Ruiz] and her supporters} said so.',
    ['“Ana Ruiz and her supporters” (description)'],
  ],
  [
    'the minister of that nation, not one of whom nothing tells that he is',
    'Lebanese Minister [P Ana Ruiz] met Interior Minister [P Bob Lee]. {description The Lebanese minister} said so.',
    ['Ana Ruiz (description)'],
  ],
  [
    'a new one',
    'Mayor [P Ana Ruiz] left. {description Another mayor} said so.',
    ['“Another mayor” (description)'],
  ],
])('a description: %s', (_, marked, expected) => expect(speakersIn(marked)).toEqual(expected))

import { expect, test } from 'vitest'
import { createExtractor } from '../src/index.js'

// Each with a pattern at which some rule looks to the words before or behind.
const SENTENCES: readonly string[] = [
  '“We won,” said the director of the group Acme, Ana Ruiz.',
  '“We won,” New Power Party (NPP) legislator Ana Ruiz said and left.',
  'Secretary for Culture, Sports and Tourism Ana Ruiz said that it was late.',
  'Chief of Police General Ana Ruiz MBE, M.D., Ph. D., told Reuters.',
  'Martin Pell Jr., FACS, met Sir Giles Tate KBE and the X-ray firm Acme.',
  'Berg called it “a toy” and Mayor Haddad “a grave”. For Ruiz, it is “a farce”.',
  '“The vote”—Moss tapped the table—“was stolen.”',
  '“I can’t,” the woman shrugged. “I know,” she smiled softly.',
  'Her father had told her: “Never lend money.” Moss on the strike: “It is over.”',
  'He was described as “sly” by Ana Ruiz and was told by Moss of it.',
  'Hurricane Katrina hit before Katrina left; Parkinson’s disease and the Booker Prize on Easter.',
  'Tiffany, Abercrombie & Fitch and Hewlett Packard met Ben & Jerry’s of Marks & Spencer.',
  'Grace and Hope waved. Will met Mark. Will Norway join? They met April Jones in May.',
  'She lives in Springfield, Ill., on Baker Street, near Paris, Texas, and West Virginia.',
  'Police in Oslo, Norway: Ruiz, 43, and her brother-in-law J. R. R. Moss-Hill.',
  'According to Ruiz and Moss, both lawyers, “it is late”, the BBC’s Ana Hill reported.',
  'ANA RUIZ: We won.\nBEN COLE (laughs): At last!\nRUIZ: [inaudible]',
  '“Is it shut?” asked Hill. “Since when?” “Since May,” she replied. They agreed.',
  'The ministry’s spokesman, Gen. Ana Ruiz (ret.), neither confirmed nor denied it to AFP.',
  'Mr and Mrs Hill said, “We left.” “We,” they added, “are home: both of us.”',
]

/** A text that breaks off anywhere, as a record cut at a width does, or begins in the middle. */
const cutsOf = (text: string): string[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)).flatMap(({ 0: word, index }) => [
    text.slice(0, index + word.length),
    text.slice(index),
  ])

test.each(SENTENCES)('%s: cut anywhere, what is found stands in what is left', (text) => {
  const extract = createExtractor()
  for (const cut of cutsOf(text)) {
    const { people, places, organisations, quotes } = extract(cut)
    const passages = [
      ...[...people, ...places, ...organisations].flatMap(({ mentions }) => mentions),
      ...quotes.flatMap(({ parts, cue, speaker }) => [...parts, cue, speaker?.mention]),
    ]
    for (const passage of passages)
      if (passage) expect(cut.slice(passage.start, passage.end)).toBe(passage.text)
  }
})

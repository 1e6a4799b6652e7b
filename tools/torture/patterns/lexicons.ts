import type { LexiconEntry } from '../../../src/schema/lexicon.js'
import { listOf, type Pattern } from './pattern.js'

/** A user's names, and a text that is full of what they begin with. */
export interface Named {
  readonly lexicon: LexiconEntry[]
  readonly text: string
}

const entry = (name: string, aliases: string[] = []): LexiconEntry => ({
  name,
  type: 'organisation',
  aliases,
})

const named = (lexicon: LexiconEntry[], once: string, length: number): Named => ({
  lexicon,
  text: once.repeat(Math.ceil(length / once.length)),
})

/** "zorkA", "Zorka" …: the same letters, other capitals. */
const capitalised = (i: number): string =>
  Array.from('zorkzorkzorkzork', (letter, at) => (((i + 1) >> at) & 1 ? letter.toUpperCase() : letter)).join(
    '',
  )

/** Half of the size are names, half is text. A name has 500 characters at most. */
export const LEXICON_PATTERNS: readonly Pattern<Named>[] = [
  [
    'one first word',
    (n) =>
      named(
        listOf(n / 50, (i) => entry(`Zork Qu${i}`)),
        'Zork Bo left. ',
        n / 2,
      ),
  ],
  [
    'one last word',
    (n) =>
      named(
        listOf(n / 50, (i) => entry(`Qu${i} Zork`)),
        'Bo Zork left. ',
        n / 2,
      ),
  ],
  [
    'many first words',
    (n) =>
      named(
        listOf(n / 50, (i) => entry(`the University of Qu${i}`)),
        'the University of ',
        n / 2,
      ),
  ],
  [
    'each begins with another',
    (n) =>
      named(
        listOf(n / 250, (i) => entry(`${'Zork '.repeat(i % 95)}Q${i}`)),
        'Zork ',
        n / 2,
      ),
  ],
  [
    'a name of many words',
    (n) =>
      named(
        listOf(n / 1000, (i) => entry(`${'Zork '.repeat(99)}Q${i}`)),
        'Zork ',
        n / 2,
      ),
  ],
  [
    'a name of one long word',
    (n) =>
      named(
        listOf(n / 1000, (i) => entry(`${'Zork'.repeat(120)}${i}`)),
        'Zork ',
        n / 2,
      ),
  ],
  [
    'a name of marks',
    (n) =>
      named(
        listOf(n / 1000, (i) => entry(`${'. '.repeat(240)}${i}`)),
        '. ',
        n / 2,
      ),
  ],
  [
    'one name again and again',
    (n) =>
      named(
        listOf(n / 20, () => entry('Zork')),
        'Zork left. ',
        n / 2,
      ),
  ],
  [
    'one name, other capitals',
    (n) =>
      named(
        listOf(n / 32, (i) => entry(capitalised(i))),
        'zorKzorkzorkzork ',
        n / 2,
      ),
  ],
  [
    'many aliases',
    (n) =>
      named(
        [
          entry(
            'Zork',
            listOf(n / 20, (i) => `Zork${i}`),
          ),
        ],
        'Zork12 left. ',
        n / 2,
      ),
  ],
  [
    'one alias of many',
    (n) =>
      named(
        listOf(n / 40, (i) => entry(`Qu${i}`, ['Zork'])),
        'Zork left. ',
        n / 2,
      ),
  ],
  [
    'small letters',
    (n) =>
      named(
        listOf(n / 20, (i) => entry(`zork ${i}`)),
        'ZORK 7 left. ',
        n / 2,
      ),
  ],
  [
    'letters',
    (n) =>
      named(
        listOf(26, (i) => entry(String.fromCharCode(65 + i))),
        'A B ',
        n,
      ),
  ],
  [
    'names that stand in the text',
    (n) =>
      named(
        listOf(n / 40, (i) => entry(`Zork${i} Qu`)),
        'Zork7 Qu left. ',
        n / 2,
      ),
  ],
]

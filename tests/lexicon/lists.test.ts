import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BINDING_WORDS } from '../../src/lexicon/binding-words.js'
import { CONJUNCTIONS } from '../../src/lexicon/conjunctions.js'
import { ENGLISH_WORDS } from '../../src/lexicon/english-words.js'
import { FOREIGN_WORDS } from '../../src/lexicon/foreign-words.js'
import { PREPOSITIONS } from '../../src/lexicon/prepositions.js'
import { QUESTION_WORDS } from '../../src/lexicon/pronouns.js'
import { parseList, toModules } from '../../tools/lexicon/list-format.js'
import { LOOK_UPS } from './look-ups.js'

const DATA = 'data/en/'
const TARGET = 'src/lexicon/'

// Other tests change the folder at hand.
const at = (path: string): URL => new URL(`../../${path}`, import.meta.url)
const files = readdirSync(at(DATA)).toSorted()
const parsed = files.map((file) => parseList(DATA + file, readFileSync(at(DATA + file), 'utf8')))
const lists = parsed.flatMap((file) => file.lists)

// Nothing that is not a list may hide among the lists, and no list that is no longer in the data.
test('the modules that run are those of the data', () => {
  const compiled = [...toModules(parsed)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const generated = readdirSync(at(TARGET))
    .toSorted()
    .map((file) => [file, readFileSync(at(TARGET + file), 'utf8')])
  expect(generated).toEqual(compiled)
})

test.each(lists)('every entry of $name can match', ({ matches, entries }) => {
  const dead = entries.flatMap((row) => {
    const variants = row.split(' | ')
    return variants.filter((entry) => !matches.some((way) => LOOK_UPS[way]!(entry, variants[0]!)))
  })
  expect(dead).toEqual([])
})

test('no spelling is a variant of two names', () => {
  for (const { path, form, lists } of parsed) {
    if (form !== 'variants') continue
    const variants = lists[0]!.entries.flatMap((row) => row.split(' | '))
    expect(variants, path).toHaveLength(new Set(variants).size)
  }
})

test('a word that binds opens something', () => {
  const openers = [...PREPOSITIONS, ...CONJUNCTIONS, ...QUESTION_WORDS]
  expect([...BINDING_WORDS].filter((word) => !openers.includes(word))).toEqual([])
})

test('no small word of another language is one of English', () => {
  expect([...FOREIGN_WORDS].filter((word) => ENGLISH_WORDS.has(word))).toEqual([])
})

const HEAD = '# Words.\n# source: nobody\n# licence: MIT\n# matches: folded token\n'
const TABLE = '# Words.\n# source: nobody\n# licence: MIT\n# form: table\n'
const COLUMN = '# column a: AS in as, words.\n# matches a: folded token\n'

test.each([
  ['b before a', `${HEAD}b\na\n`, 'data/en/x.txt:6: "a" belongs before "b".'],
  ['an entry twice', `${HEAD}a\na\n`, 'data/en/x.txt:6: "a" stands there twice.'],
  ['a capital', `${HEAD}Ana\n`, 'data/en/x.txt:5: "Ana" is not in lower case.'],
  ['space behind an entry', `${HEAD}a \n`, 'data/en/x.txt:5: "a " has space around it, or is empty.'],
  ['an empty line', `${HEAD}a\n\nb\n`, 'data/en/x.txt:6: "" has space around it, or is empty.'],
  ['no entry', HEAD, 'data/en/x.txt: has no entry. Add one below the head, or remove the file.'],
  ['no licence', '# Words.\n# source: us\na\n', 'data/en/x.txt: its head lacks "# licence: …". Add it.'],
  [
    'no look-up',
    '# W.\n# source: u\n# licence: MIT\na\n',
    'data/en/x.txt: its head lacks "# matches: …". Add it.',
  ],
  ['no head', 'a\n', 'data/en/x.txt: begin its head with a line that says what the list is.'],
  ['an unknown form', `${HEAD}# form: heap\na\n`, 'data/en/x.txt: the form "heap" is none of words,'],
  ['an unknown column', `${TABLE}${COLUMN}x | b\n`, 'data/en/x.txt:7: "b" is none of a.'],
  ['a row without columns', `${TABLE}${COLUMN}x\n`, 'data/en/x.txt:7: "" is none of a.'],
  [
    'half a column',
    `${TABLE}# column a: AS in as, words.\nx | a\n`,
    'data/en/x.txt: write "# column a: NAME in',
  ],
])('a list with %s is refused', (_, text, message) => {
  expect(() => parseList('data/en/x.txt', text)).toThrow(message)
})

test('line ends of Windows are line ends', () => {
  const windows = `${HEAD}a\nb\n`.replaceAll('\n', '\r\n')
  expect(parseList('data/en/x.txt', windows).lists[0]!.entries).toEqual(['a', 'b'])
})

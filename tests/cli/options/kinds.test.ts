import { expect, test } from 'vitest'
import {
  bytes,
  choice,
  count,
  flag,
  list,
  namesOrAll,
  share,
  text,
  texts,
} from '../../../src/cli/options/table/kinds.js'

const unit = choice('unit', ['byte', 'word'], { word: ['wd'] })
const types = list('type', ['people', 'places'], { people: ['per'] })

test.each([
  [flag(), true, true],
  [flag(), 'yes', true],
  [flag(), 'Never', false],
  [flag(), '0', false],
  [unit, ' word ', 'word'],
  [unit, 'WD', 'word'],
  [types, 'places, PER,people', ['people', 'places']],
  [types, ['places'], ['places']],
  [namesOrAll(), 'url, date,url', ['url', 'date']],
  [namesOrAll(), 'all', 'all'],
  [text(), 'a b', 'a b'],
  [texts(), 'a', ['a']],
  [texts(), ['a', 'b'], ['a', 'b']],
  [share(), '.5', 0.5],
  [share(), 1, 1],
  [count(1, 9), '9', 9],
  [bytes(), '500000', 500_000],
  [bytes(), '1_000_000', 1_000_000],
  [bytes(), '100MB', 100_000_000],
  [bytes(), '1.5 kb', 1500],
  [bytes(), '2GiB', 2 ** 31],
  [bytes(), 7, 7],
])('%j: %j is %j', (kind, given, value) => expect(kind.read(given, '--option')).toEqual({ value }))

test.each([
  [flag(), 'perhaps', '--option is true or false, not "perhaps".'],
  [flag(), 7, '--option is true or false, not 7.'],
  [unit, 'wort', 'Unknown unit "wort". Did you mean "word"?'],
  [unit, 'Byte', 'Unknown unit "Byte". Did you mean "byte"?'],
  [unit, {}, 'Unknown unit "". Choose from: byte, word.'],
  [types, 'people,', 'Unknown type "". Choose from: people, places.'],
  [types, 'ships,plaes', /"ships".* Unknown type "plaes". Did you mean "places"\?/],
  [namesOrAll(), 'a,,b', '--option takes names with commas between, or all.'],
  [text(), ' ', '--option must not be empty.'],
  [texts(), ['a', ''], '--option must not be empty.'],
  [share(), ' ', '--option takes a number from 0 to 1, not " ".'],
  [share(), '1.01', '--option takes a number from 0 to 1, not "1.01".'],
  [share(), '1e-1', '--option takes a number from 0 to 1, not "1e-1".'],
  [share(), null, '--option takes a number from 0 to 1, not null.'],
  [count(1, 9), '10', '--option takes a whole number from 1 to 9, not "10".'],
  [count(1, 9), '1.5', '--option takes a whole number from 1 to 9, not "1.5".'],
  [bytes(), '0', '--option takes a number of bytes like 500000, 100MB or 2GiB, not "0".'],
  [bytes(), 'much', '--option takes a number of bytes like 500000, 100MB or 2GiB, not "much".'],
])('%j: %j is refused', (kind, given, problem) =>
  expect(kind.read(given, '--option')).toEqual({
    problem: typeof problem === 'string' ? problem : (expect.stringMatching(problem) as string),
  }),
)

test('a variable is named where the noun alone would not say what is wrong', () =>
  expect(unit.read('wort', 'EXTRACT_UNIT')).toEqual({
    problem: 'Unknown unit "wort" in EXTRACT_UNIT. Did you mean "word"?',
  }))

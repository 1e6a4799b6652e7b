import { lines, repeated, type Pattern } from './pattern.js'

/** Words of their own for each number, so that names share what they are meant to share and nothing else. */
const word = (i: number): string =>
  `Zork${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`

/** Names that share their parts, stand in lists, or are built of one another. */
export const NAME_PATTERNS: readonly Pattern[] = [
  ['one given name', (n) => lines(n / 20, (i) => `Ana ${word(i)} left.`)],
  ['one surname', (n) => lines(n / 20, (i) => `${word(i)} Ruiz left.`)],
  ['one surname, then alone', (n) => lines(n / 30, (i) => `${word(i)} Ruiz left. Ruiz stayed.`)],
  ['full names, then surnames', (n) => lines(n / 40, (i) => `Ana ${word(i)} left. ${word(i)} stayed.`)],
  ['surnames, then full names', (n) => lines(n / 40, (i) => `Mr. ${word(i)} left. Ana ${word(i)} stayed.`)],
  ['initials', (n) => lines(n / 25, (i) => `A. B. ${word(i)} left.`)],
  ['nicknames in marks', (n) => lines(n / 30, (i) => `Ana “Bo” ${word(i)} left.`)],
  ['particles', (n) => lines(n / 30, (i) => `Ana de la ${word(i)} left.`)],
  ['suffixes', (n) => lines(n / 30, (i) => `Ana ${word(i)} Jr. left.`)],
  ['possessives', (n) => lines(n / 30, (i) => `${word(i)}’s mayor left.`)],
  ['spellings that are near', (n) => lines(n / 20, (i) => `Ana Ruiz${'aeiou'[i % 5]!.repeat(i % 9)} left.`)],
  ['names that differ in a letter', (n) => lines(n / 20, (i) => `Ana Zork${'abcdefgh'[i % 8]!}ik left.`)],
  ['ministries of places', (n) => lines(n / 45, (i) => `The Ministry of Defence of ${word(i)} met.`)],
  ['banks and their short forms', (n) => lines(n / 45, (i) => `The Bank of ${word(i)} met. The bank left.`)],
  ['universities with one head', (n) => lines(n / 40, (i) => `The University of ${word(i)} met.`)],
  ['companies with one tail', (n) => lines(n / 30, (i) => `${word(i)} Holdings Inc. fell.`)],
  ['acronyms that are explained', (n) => lines(n / 50, (i) => `The ${word(i)} Trade Union (ZTU) met.`)],
  ['acronyms that nobody explains', (n) => lines(n / 15, (i) => `ZT${'ABCDEFGH'[i % 8]!}${i % 10} met.`)],
  ['one name and many roles', (n) => lines(n / 40, (i) => `Ana Ruiz, the ${word(i)} minister, left.`)],
  ['one role and many names', (n) => lines(n / 40, (i) => `${word(i)} Qu, the mayor of Lisbon, left.`)],
  ['roles before names', (n) => lines(n / 40, (i) => `Prime Minister Ana ${word(i)} left.`)],
  ['places in places', (n) => lines(n / 40, (i) => `It rained in ${word(i)}, Texas, on Monday.`)],
  ['places joined', (n) => `It rained in ${lines(n / 12, word).replaceAll('\n', ', ')}.`],
  ['people joined', (n) => `${lines(n / 15, (i) => `Ana ${word(i)}`).replaceAll('\n', ' and ')} left.`],
  [
    'people described',
    (n) => lines(n / 60, (i) => `“No,” said Ana ${word(i)}, who leads the ${word(i + 1)} Party.`),
  ],
  ['pronouns after names', (n) => lines(n / 40, (i) => `Ana ${word(i)} left. “No,” she said.`)],
  ['pronouns far from names', repeated('“No,” she said. ', 'Ana Ruiz left. ')],
  [
    'the former and the latter',
    (n) => lines(n / 50, (i) => `The minister met Ana ${word(i)}. The mayor said no.`),
  ],
  [
    'namesakes in one text',
    (n) => lines(n / 50, (i) => `Bill ${word(i % 40)} met Ann ${word(i % 40)}. ${word(i % 40)} left.`),
  ],
  ['names in capitals', (n) => lines(n / 20, (i) => `ANA ${word(i).toUpperCase()} LEFT`)],
  ['names in small letters', (n) => lines(n / 20, (i) => `ana ${word(i).toLowerCase()} left`)],
  ['names of many words', (n) => `The ${lines(n / 8, word).replaceAll('\n', ' ')} Party met.`],
  ['hyphens', (n) => `${lines(n / 8, word).replaceAll('\n', '-')} left.`],
  ['names one after another', (n) => lines(n / 8, word).replaceAll('\n', ' ')],
]

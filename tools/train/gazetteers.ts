import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GAZETTEER_FLAGS } from '../../src/ner/crf/gazetteer-flags.js'
import { finish, hashWord, mix } from '../../src/ner/crf/hash.js'
import { toGazetteer, type Gazetteer } from '../../src/ner/crf/knowledge.js'
import { toDocument } from '../../src/text/to-document.js'

/** How many of a list (all when left out), and what they are. The lists under the Freebase dictionaries' GPL roof stay out. */
const GIVEN: readonly (readonly [file: string, most?: number])[] = [
  ['given_names_us_ssa', 12_000],
  ['given_names_uk', 6_000],
  ['given_names_world'],
]
const SURNAMES: readonly (readonly [file: string, most?: number])[] = [
  ['surnames_us_census1990', 40_000],
  ['surnames_world'],
]
const PEOPLE = [
  'persons_football_players',
  'politicians_europe_parlspeech',
  'politicians_us_congress_1919_2023',
  'world_leaders_and_ambassadors',
]
const COUNTRIES = ['country_names_factbook', 'countries_un_iso']
const PLACES = [
  'cities_geonames15000',
  'subcountries_geonames',
  'admin1_geonames',
  'capitals_and_major_cities_factbook',
  'physical_features_natural_earth',
]
const ORGANISATIONS = [
  'companies_sp500',
  'companies_nasdaq_nyse',
  'companies_world_financedatabase',
  'political_parties_factbook',
  'political_parties_partyfacts',
  'universities_world',
  'public_bodies_gb_us_nz_eu',
  'football_clubs',
  'un_and_international_bodies_handmade',
  'news_media_world_handmade',
  'international_organization_abbreviations',
  'us_local_news_media',
]

/** All name lists as one table of bits by word and by run of words. */
export const readGazetteers = (data: string): Gazetteer => {
  const list = (name: string, most = Infinity): string[] =>
    readFileSync(join(data, 'gazetteers', `${name}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, most)
  const table = new Map<number, number>()
  const mark = (hash: number, bit: number): void => void table.set(hash, (table.get(hash) ?? 0) | bit)
  const addNames = (names: readonly string[], bit: number): void => {
    for (const name of names) {
      const words = wordsOf(name)
      if (words.length === 1) mark(hashWord(words[0]!), bit)
    }
  }
  for (const [name, most] of GIVEN) addNames(list(name, most), GAZETTEER_FLAGS.given)
  for (const [name, most] of SURNAMES) addNames(list(name, most), GAZETTEER_FLAGS.surname)
  for (const name of PEOPLE)
    for (const person of list(name)) {
      const words = wordsOf(person).filter((word) => /^\p{L}{2,}/u.test(word))
      if (words.length < 2) continue
      mark(hashWord(words[0]!), GAZETTEER_FLAGS.given)
      mark(hashWord(words.at(-1)!), GAZETTEER_FLAGS.surname)
    }
  addNames(
    list('demonyms_factbook').flatMap((line) => line.split(/[;,/]/)),
    GAZETTEER_FLAGS.demonym,
  )
  addRuns(
    COUNTRIES.flatMap((name) => list(name)),
    GAZETTEER_FLAGS.country,
    GAZETTEER_FLAGS.placePhrase,
    GAZETTEER_FLAGS.placeWord,
    mark,
  )
  addRuns(
    PLACES.flatMap((name) => list(name)),
    GAZETTEER_FLAGS.place,
    GAZETTEER_FLAGS.placePhrase,
    GAZETTEER_FLAGS.placeWord,
    mark,
  )
  addRuns(
    ORGANISATIONS.flatMap((name) => list(name)),
    GAZETTEER_FLAGS.organisation,
    GAZETTEER_FLAGS.organisationPhrase,
    GAZETTEER_FLAGS.organisationWord,
    mark,
  )
  return toGazetteer(table)
}

const wordsOf = (name: string): string[] => {
  const { text, tokens } = toDocument(name.replace(/[\n\r]/g, ' '))
  return Array.from({ length: tokens.count }, (_, i) =>
    text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase(),
  )
}

const OFTEN = 3
const VERY_OFTEN = 40
const LONGEST = 6

const addRuns = (
  names: readonly string[],
  single: number,
  phrase: number,
  part: number,
  mark: (hash: number, bit: number) => void,
): void => {
  const counts = new Map<string, number>()
  for (const name of new Set(names)) {
    const words = wordsOf(name)
    if (words.length === 1) mark(hashWord(words[0]!), single)
    if (words.length < 2) continue
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    if (words.length > LONGEST) continue
    let hash = mix(0, hashWord(words[0]!))
    mark(hashWord(words[0]!), GAZETTEER_FLAGS.opensPhrase)
    for (const [i, word] of words.entries()) {
      if (i === 0) continue
      hash = mix(hash, hashWord(word))
      mark(finish(hash), i === words.length - 1 ? phrase : GAZETTEER_FLAGS.phraseGoesOn)
    }
  }
  for (const [word, count] of counts) {
    if (count >= OFTEN) mark(hashWord(word), part)
    if (count >= VERY_OFTEN && part === GAZETTEER_FLAGS.organisationWord)
      mark(hashWord(word), GAZETTEER_FLAGS.commonOrganisationWord)
  }
}

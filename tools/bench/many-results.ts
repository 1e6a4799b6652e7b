import { createExtractor } from '../../src/extract.js'
import type { Entity, Result } from '../../src/schema/result.js'

/** Stand in the results of a turn for its number and for what a new surname ends in. */
const [TURN, ENDING] = ['@turn@', '@ending@']

/**
 * Results of so many mentions, each as a line of JSON: those of the texts again and again, each time of documents that have
 * other names, and with another surname for every second person. So most are met again, and new ones come for as long as it
 * goes on.
 */
export function* manyResults(texts: readonly string[], mentions: number): Generator<string> {
  const extract = createExtractor({ types: ['people', 'places', 'organisations'] })
  const results = texts.map((text, index) => {
    const result = extract(text)
    return { mentions: countMentions(result), line: `${JSON.stringify(toPattern(result, index))}\n` }
  })
  let left = results.some((result) => result.mentions > 0) ? mentions : 0
  for (let turn = 0; left > 0; turn++)
    for (const result of results) {
      if (left <= 0) return
      left -= result.mentions
      yield result.line.replaceAll(TURN, String(turn)).replaceAll(ENDING, toEnding(turn))
    }
}

const countMentions = ({ people, places, organisations }: Result): number =>
  [...people, ...places, ...organisations].reduce((sum, entity) => sum + entity.mentions.length, 0)

const toPattern = (result: Result, index: number): Result => ({
  ...result,
  id: `${TURN}/article-${index}`,
  source: { ...result.source, path: `articles/${TURN}.ndjson` },
  people: result.people.map((person, at) => (at % 2 === 0 ? person : renamed(person))),
})

/** "Ana Ruiz" is "Ana Ruizabad" in turn 17: what it is called elsewhere goes with it. */
const renamed = (person: Entity): Entity => {
  const rename = (name: string): string => name + ENDING
  return { ...person, name: rename(person.name), aliases: person.aliases.map(rename) }
}

const LETTERS = 'bcdfghklmnprstvz'

const toEnding = (turn: number): string =>
  Array.from(turn.toString(16), (digit) => `a${LETTERS[Number.parseInt(digit, 16)]!}`).join('')

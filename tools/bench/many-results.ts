import { createExtractor } from '../../src/extract.js'
import type { Entity, Result } from '../../src/schema/result.js'

/**
 * Results of so many mentions: those of the texts again and again, each time of documents that have other names, and with
 * another surname for every second person. So most are met again, and new ones come for as long as it goes on.
 */
export function* manyResults(texts: readonly string[], mentions: number): Generator<Result> {
  const extract = createExtractor()
  const results = texts.map((text, index) => ({ ...extract(text), id: `article-${index}` }))
  let left = results.some((result) => countMentions(result) > 0) ? mentions : 0
  for (let turn = 0; left > 0; turn++)
    for (const result of results) {
      if (left <= 0) return
      left -= countMentions(result)
      yield {
        ...result,
        id: `${turn}/${result.id}`,
        source: { ...result.source, path: `articles/${turn}.ndjson` },
        people: result.people.map((person, index) => (index % 2 === 0 ? person : renamed(person, turn))),
      }
    }
}

export const countMentions = ({ people, places, organisations }: Result): number =>
  [...people, ...places, ...organisations].reduce((sum, entity) => sum + entity.mentions.length, 0)

const LETTERS = 'bcdfghklmnprstvz'

/** "Ana Ruiz" is "Ana Ruizbac" in turn 17: what it is called elsewhere goes with it. */
const renamed = (person: Entity, turn: number): Entity => {
  const ending = Array.from(turn.toString(16), (digit) => `a${LETTERS[Number.parseInt(digit, 16)]!}`).join('')
  const rename = (name: string): string => `${name}${ending}`
  return { ...person, name: rename(person.name), aliases: person.aliases.map(rename) }
}

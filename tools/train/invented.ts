import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORGANISATION, OTHER, PERSON, PLACE, type Article, type Gold } from '../corpora/conll.js'
import { createRandom } from './random.js'

// From the root of the repository: the trainer runs compiled, in a folder of its own.
const TEMPLATES = 'tools/labels/invented.txt'

/** Which of the name lists fill a slot, and how many names of each from the top. */
const SLOTS: Readonly<Record<string, readonly (readonly [file: string, most: number])[]>> = {
  G: [
    ['given_names_us_ssa', 3000],
    ['given_names_world', Infinity],
  ],
  S: [
    ['surnames_us_census1990', 8000],
    ['surnames_world', Infinity],
  ],
  C: [['cities_geonames15000', Infinity]],
  N: [['countries_un_iso', Infinity]],
  R: [['admin1_geonames', Infinity]],
  Club: [['football_clubs', Infinity]],
  U: [['universities_world', Infinity]],
}

/** Texts of the kinds that no corpus has: each template filled `times` times with names drawn from the lists. */
export const inventTexts = (data: string, times: number): Article[] => {
  const source = readFileSync(TEMPLATES, 'utf8')
  const lists = readLists(data, source)
  const random = createRandom(7)
  return source
    .split('\n\n')
    .map((template) => template.trim())
    .filter((template) => template !== '' && !template.startsWith('#'))
    .concat(source.split('\n\n').filter((part) => part.startsWith('# [')))
    .flatMap((template, t) =>
      Array.from({ length: times }, (_, n) => fill(template, lists, random, `invented/${t}/${n}`)),
    )
}

type NameLists = ReadonlyMap<string, readonly string[]>

const readLists = (data: string, source: string): NameLists => {
  const lists = new Map<string, readonly string[]>()
  for (const [slot, files] of Object.entries(SLOTS))
    lists.set(
      slot,
      files.flatMap(([file, most]) =>
        readFileSync(join(data, 'gazetteers', `${file}.txt`), 'utf8')
          .split('\n')
          .filter((name) => /^\p{Lu}[\p{L}\p{M} .'’-]{1,40}$/u.test(name))
          .slice(0, most),
      ),
    )
  for (const [, slot, names] of source.matchAll(/^# ([A-Z]\w+): (.+)$/gm))
    lists.set(slot!, names!.includes('|') ? names!.split('|') : names!.split(' '))
  return lists
}

const TYPES: Readonly<Record<string, number>> = { P: PERSON, L: PLACE, O: ORGANISATION, X: OTHER }
const MARK = /\[([PLOX]) |\]|⏎|\{(\w+?)(\d?)(\^?)\}/g

const fill = (template: string, lists: NameLists, random: () => number, id: string): Article => {
  const drawn = new Map<string, string>()
  const names: Gold[] = []
  let open: { start: number; type: number } | null = null
  let text = ''
  let at = 0
  for (const { index, 0: mark, 1: type, 2: slot, 3: digit, 4: capitals } of template.matchAll(MARK)) {
    text += template.slice(at, index)
    at = index + mark.length
    if (type !== undefined) open = { start: text.length, type: TYPES[type]! }
    else if (mark === '⏎') text += '\n'
    else if (mark === ']') {
      if (open !== null) names.push({ ...open, end: text.length })
      open = null
    } else {
      const key = slot! + digit!
      if (!drawn.has(key)) drawn.set(key, draw(slot!, lists, random))
      text += capitals === '^' ? drawn.get(key)!.toUpperCase() : drawn.get(key)!
    }
  }
  return { corpus: 'invented', id, text: text + template.slice(at), names }
}

const draw = (slot: string, lists: NameLists, random: () => number): string => {
  if (slot === 'D') return String(1 + Math.floor(random() * 98))
  if (slot === 'I') return String.fromCharCode(65 + Math.floor(random() * 26))
  const list = lists.get(slot)
  if (list === undefined) throw new Error(`No list "${slot}" in tools/labels/invented.txt.`)
  return list[Math.floor(random() * list.length)]!
}

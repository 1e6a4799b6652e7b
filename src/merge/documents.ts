import { NarrowColumn } from '../collections/narrow-column.js'
import { PackedInterner } from '../collections/packed-interner.js'

/** What is known of one: `prefix` goes before the ids of its entities. */
interface Known {
  readonly id: string
  readonly path: string | null
  readonly prefix: string
}

/** The documents of all results, some of whose ids may be the same. */
export interface Documents {
  /** Returns its number. */
  readonly add: (id: string, path: string | null) => number
  readonly at: (number: number) => Known
  readonly count: () => number
}

/** `document#` goes before the ids of each; records of two files may have one id, and then it is `path:document#`. */
export const createDocuments = (): Documents => {
  const [ids, paths] = [new PackedInterner(), new PackedInterner()]
  const [idOf, pathOf] = [new NarrowColumn(), new NarrowColumn()]
  /** Of each id, the path that was first met with it: 0 for none. */
  const firstPaths = new NarrowColumn()
  const shared = new Set<number>()
  return {
    add: (id, path) => {
      const [number, place] = [ids.numberOf(id), path === null ? 0 : paths.numberOf(path) + 1]
      if (number === firstPaths.length) firstPaths.push(place)
      else if (firstPaths.at(number) !== place) shared.add(number)
      idOf.push(number)
      pathOf.push(place)
      return idOf.length - 1
    },
    at: (number) => {
      const [id, place] = [idOf.at(number), pathOf.at(number)]
      const [text, path] = [ids.textOf(id), place === 0 ? null : paths.textOf(place - 1)]
      return { id: text, path, prefix: path !== null && shared.has(id) ? `${path}:${text}#` : `${text}#` }
    },
    count: () => idOf.length,
  }
}

import type { Result } from '../schema/result.js'

/** Some elements of one of the lists of a result. */
export interface Piece {
  readonly list: (typeof LISTS)[number]
  readonly elements: readonly unknown[]
}

const LISTS = ['people', 'places', 'organisations', 'quotes', 'sentences'] as const
const ELEMENTS_A_PIECE = 256

/**
 * Sends the lists of a result piece by piece and returns the rest of it. What is sent is copied as a whole first, and the
 * copy of a long result takes as much room as the result itself.
 */
export const takeApart = (result: Result, send: (piece: Piece) => void): Result => {
  for (const list of LISTS) {
    const elements = result[list] ?? []
    for (let at = 0; at < elements.length; at += ELEMENTS_A_PIECE)
      send({ list, elements: elements.slice(at, at + ELEMENTS_A_PIECE) })
  }
  return { ...result, ...emptyLists(result) } as Result
}

/** The whole again, of the rest and the pieces in their order. */
export const putTogether = (rest: Result, pieces: readonly Piece[]): Result => {
  const lists = emptyLists(rest)
  for (const { list, elements } of pieces) for (const element of elements) lists[list]!.push(element)
  return { ...rest, ...lists } as Result
}

const emptyLists = (result: Result): Partial<Record<Piece['list'], unknown[]>> =>
  Object.fromEntries(LISTS.filter((list) => result[list] !== undefined).map((list) => [list, []]))

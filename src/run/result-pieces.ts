import type { Result } from '../schema/result.js'
import type { Outcome } from './analyse.js'

/** Some elements of one of the lists of a result. */
export interface Piece {
  readonly list: (typeof LISTS)[number]
  /** The bytes of their JSON: a third of what the elements take. */
  readonly json: Uint8Array<ArrayBuffer>
}

/** What came of a document; the lists of a long result are still in pieces. */
export type InPieces = Outcome & { readonly pieces?: readonly Piece[] }

const LISTS = ['people', 'places', 'organisations', 'quotes', 'sentences'] as const
const ELEMENTS_A_PIECE = 256

/**
 * Sends the lists of a result piece by piece and returns the rest of it. What is sent is copied as a whole first, and the
 * copy of a long result takes as much room as the result itself.
 */
export const takeApart = (result: Result, send: (piece: Piece) => void): Result => {
  const encoder = new TextEncoder()
  for (const list of LISTS) {
    const elements = result[list] ?? []
    for (let at = 0; at < elements.length; at += ELEMENTS_A_PIECE)
      send({ list, json: encoder.encode(JSON.stringify(elements.slice(at, at + ELEMENTS_A_PIECE))) })
  }
  return { ...result, ...emptyLists(result) } as Result
}

/** The outcome with the whole of its result: best asked for when the thread that it comes from has ended and given back its memory. */
export const whole = ({ pieces, ...outcome }: InPieces): Outcome =>
  outcome.ok && pieces !== undefined ? { ...outcome, result: putTogether(outcome.result, pieces) } : outcome

/** The whole again, of the rest and the pieces in their order. */
export const putTogether = (rest: Result, pieces: readonly Piece[]): Result => {
  const lists = emptyLists(rest)
  const decoder = new TextDecoder()
  for (const { list, json } of pieces)
    for (const element of JSON.parse(decoder.decode(json)) as unknown[]) lists[list]!.push(element)
  return { ...rest, ...lists } as Result
}

const emptyLists = (result: Result): Partial<Record<Piece['list'], unknown[]>> =>
  Object.fromEntries(LISTS.filter((list) => result[list] !== undefined).map((list) => [list, []]))

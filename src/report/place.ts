import type { Passage } from '../schema/result.js'

/** What tells a place in a source. */
export type Place = Pick<Passage, 'line' | 'column' | 'page' | 'time'>

/** Where a person looks it up: "12:5" is line and column, "p. 3" the page of a PDF, "00:01:02.500" the time of subtitles. */
export const toPlace = ({ line, column, page, time }: Place): string =>
  time ?? (page === undefined ? `${line}:${column}` : `p. ${page}`)

/** The same behind the name of its file. */
export const toPlaceIn = (file: string, { line, page, time }: Place): string =>
  `${file}:${time ?? (page === undefined ? line : `p. ${page}`)}`

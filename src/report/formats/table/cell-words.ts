import { printableCell } from '../../printable.js'

/** A paragraph for each list that holds something. */
export const listed = (...lists: readonly (readonly string[])[]): string[] =>
  filled(lists.map((words) => words.map(printableCell).join(', ')))

/** What is not empty. */
export const filled = (paragraphs: readonly string[]): string[] => paragraphs.filter((words) => words !== '')

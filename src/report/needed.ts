import { resultLacks } from '../errors.js'
import type { Result } from '../schema/result.js'

/**
 * The analysed text, cut in the unit of the result's offsets: `cut(mention.start, mention.end) === mention.text`.
 * For reports whose offsets are code points, or UTF-16 units in a text without pairs.
 *
 * @throws ExtractError `RESULT_INVALID` when the result was made without its text.
 */
export const cutterOf = (result: Result): ((start: number, end?: number) => string) => {
  const text = textOfResult(result)
  // Only a character of two UTF-16 units makes the two counts differ.
  const points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : null
  return (start, end) => (points === null ? text.slice(start, end) : points.slice(start, end).join(''))
}

/** @throws ExtractError `RESULT_INVALID` */
export const textOfResult = ({ id, text }: Result): string => {
  if (text === undefined) throw resultLacks(id, 'text')
  return text
}

/** The words of each sentence, as places in the text. @throws ExtractError `RESULT_INVALID` */
export const sentencesOf = ({ id, sentences }: Result): NonNullable<Result['sentences']> => {
  if (sentences === undefined) throw resultLacks(id, 'tokens')
  return sentences
}

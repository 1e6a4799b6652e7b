import { memoAtToken } from './memo-by-form.js'

/** The word at a token in lower case; an empty one where the text has no such token. */
export const lowerAt = memoAtToken((word) => word.toLowerCase())

/** "–", "--", or a hyphen that stands for one. */
export const isDash = (word: string): boolean => /^(?:[—–―-]|--)$/.test(word)

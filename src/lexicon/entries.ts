/** The entries of a word list written one a line. */
export const entries = (list: string): readonly string[] => list.trim().split('\n')

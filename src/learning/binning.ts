/** The bin of a share (0–1): narrower at both ends. */
export const binOf = (share: number): number =>
  Math.round(1.5 * Math.log(Math.max(0.004, share) / Math.max(0.004, 1 - share)) + 9)

/** The bin of a number of tokens: the wider, the more there are. */
export const lengthBinOf = (tokens: number): number => Math.min(8, Math.floor(Math.log2(tokens) * 1.5))

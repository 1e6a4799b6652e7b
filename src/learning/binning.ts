/** A share (0–1) in steps that are finer at both ends. */
export const binOf = (share: number): number =>
  Math.round(1.5 * Math.log(Math.max(0.004, share) / Math.max(0.004, 1 - share)) + 9)

/** A number of tokens in steps that grow. */
export const lengthBinOf = (tokens: number): number => Math.min(8, Math.floor(Math.log2(tokens) * 1.5))

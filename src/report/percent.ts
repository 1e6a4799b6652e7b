/** A share as a whole number of hundredths, never more than it is: 99 for 0.998. */
export const toPercent = (share: number): number => Math.floor(share * 100 + ROUNDING)

// 0.29 * 100 is a little less than 29.
const ROUNDING = 1e-9

// Surer than this, a figure would only be in the way.
const SURE = 0.7

/** "0.52" for what is less than likely, nothing for the rest. */
export const toDoubt = (confidence: number): string => (confidence < SURE ? confidence.toFixed(2) : '')

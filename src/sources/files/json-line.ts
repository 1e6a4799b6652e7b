import { partitionPoint } from '../../collections/sorted.js'

/** The line, from 1, on which a text stops to be JSON. `error`: what JSON.parse threw of it. */
export const lineOfJsonError = (text: string, error: unknown): number => {
  const at = positionOf(error)
  if (at !== null) return text.slice(0, at).split('\n').length
  // V8 tells no position of an unexpected token: it stands in the first line with which the text cannot go on as JSON.
  const lines = text.split('\n')
  const whole = partitionPoint(lines.length, (i) => canGoOn(lines.slice(0, i + 1).join('\n')))
  return Math.min(whole + 1, lines.length)
}

const positionOf = (error: unknown): number | null => {
  const at = /at position (\d+)/.exec((error as Error).message)?.[1]
  return at === undefined ? null : Number(at)
}

const canGoOn = (start: string): boolean => {
  try {
    JSON.parse(start)
    return true
  } catch (error) {
    return (
      /^Unexpected end|^Unterminated/.test((error as Error).message) || positionOf(error) === start.length
    )
  }
}

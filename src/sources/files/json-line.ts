/** The line, from 1, on which a text stops to be JSON. `error`: what JSON.parse threw of it. */
export const lineOfJsonError = (text: string, error: unknown): number => {
  const at = positionOf(error)
  if (at !== null) return text.slice(0, at).split('\n').length
  // V8 tells no position of an unexpected token: it stands in the first line with which the text cannot go on as JSON.
  const lines = text.split('\n')
  let [low, high] = [1, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (canGoOn(lines.slice(0, middle).join('\n'))) low = middle + 1
    else high = middle
  }
  return low
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

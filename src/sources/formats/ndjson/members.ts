/** A member of an object as it is written: `{"id": 1.10}` has the name "id" and the value "1.10". */
export interface Member {
  readonly name: string
  readonly value: string
}

/**
 * The members of the object on this line, in order: JSON.parse would make 1234567890123456789 a rounder number. Of a
 * line that is no JSON, those before what breaks it. Each step goes forwards, so that long lines take no longer.
 */
export const toMembers = (line: string): Member[] => {
  const members: Member[] = []
  let at = skipSpace(line, 0)
  if (line[at] !== '{') return members
  while (line[at] !== '}') {
    const nameStart = skipSpace(line, at + 1)
    const nameEnd = endOfValue(line, nameStart)
    const colon = skipSpace(line, nameEnd)
    const start = skipSpace(line, colon + 1)
    const end = endOfValue(line, start)
    const name = toName(line.slice(nameStart, nameEnd))
    at = skipSpace(line, end)
    if (name === null || line[colon] !== ':' || (line[at] !== ',' && line[at] !== '}')) break
    members.push({ name, value: line.slice(start, end) })
  }
  return members
}

/**
 * The items of the list that begins at `start`, as they are written. What breaks the list, or is missing at its end, is its
 * last item, which is no JSON then.
 */
export function* toItems(text: string, start: number): Generator<string> {
  let at = skipSpace(text, start + 1)
  while (text[at] !== ']') {
    const end = endOfValue(text, at)
    const next = skipSpace(text, end)
    const isSound = end > at && [',', ']', undefined].includes(text[next])
    yield text.slice(at, isSound ? end : undefined)
    if (!isSound) return
    at = text[next] === ',' ? skipSpace(text, next + 1) : next
  }
}

const skipSpace = (line: string, from: number): number => nextMatch(/[^ \t\r\n]/g, line, from)

const nextMatch = (pattern: RegExp, line: string, from: number): number => {
  pattern.lastIndex = from
  return pattern.exec(line)?.index ?? line.length
}

const endOfValue = (line: string, start: number): number => {
  const first = line[start]
  if (first === '"') return endOfString(line, start)
  return first === '{' || first === '[' ? endOfNested(line, start) : nextMatch(/[,:{}[\]"\s]/g, line, start)
}

const endOfString = (line: string, start: number): number => {
  let quote = line.indexOf('"', start + 1)
  while (quote !== -1 && isEscaped(line, quote)) quote = line.indexOf('"', quote + 1)
  return quote === -1 ? line.length : quote + 1
}

const isEscaped = (line: string, at: number): boolean => {
  let slashes = 0
  while (line[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

const endOfNested = (line: string, start: number): number => {
  let depth = 0
  for (let at = start; at < line.length; at = nextMatch(/["{}[\]]/g, line, at)) {
    if (line[at] === '"') {
      at = endOfString(line, at)
      continue
    }
    depth += line[at] === '{' || line[at] === '[' ? 1 : -1
    at++
    if (depth === 0) return at
  }
  return line.length
}

const toName = (written: string): string | null => {
  try {
    const name: unknown = JSON.parse(written)
    return typeof name === 'string' ? name : null
  } catch {
    return null
  }
}

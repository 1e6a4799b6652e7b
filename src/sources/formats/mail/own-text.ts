import type { Block, BlockKind } from '../../../document.js'

/** Stretches of a text: [start, end) each, in order. */
export type Stretches = readonly (readonly [start: number, end: number])[]

/** How a mail is written. */
export interface Manner {
  readonly isForward: boolean
  /** Of HTML, where block quotes stand for lines with ">". */
  readonly blocks?: readonly Block[]
}

/**
 * What its writer says in a mail: without lines that quote what is answered, the line that announces them, the thread below
 * and the signature. What is forwarded is kept, for it is what the mail is about; and so is everything where nothing else is.
 * A block quote of HTML is only left out when it is announced: it may be one of the text.
 */
export const findOwnText = (text: string, { isForward, blocks }: Manner): Stretches => {
  const lines = toLines(text, blocks)
  if (isForward) return [[0, text.length]]
  const kept: TextLine[] = []
  const end = endOfOwn(lines)
  let isLeftOut = false
  for (let i = endOfFile(lines, 0); i < end; i = endOfFile(lines, i + 1)) {
    const line = lines[i]!
    if (announces(lines, i)) isLeftOut = true
    else if (line.isQuoted) isLeftOut ||= blocks === undefined
    else if (line.words !== '') isLeftOut = false
    if (!isLeftOut || (line.words === '' && blocks === undefined)) kept.push(line)
  }
  return kept.some(({ words }) => words !== '') ? join(kept) : [[0, text.length]]
}

/** "begin 644 photo.jpg", lines without words, "end": a file that is written into the text; behind it, or here if there is none. */
const endOfFile = (lines: readonly TextLine[], i: number): number => {
  if (!/^begin [0-7]{3,4} \S/.test(lines[i]?.raw ?? '')) return i
  let end = i + 1
  while (/^[ -`]+$/.test(lines[end]?.raw ?? '')) end++
  return lines[end]?.raw === 'end' ? end + 1 : i
}

interface TextLine {
  readonly start: number
  readonly end: number
  readonly words: string
  /** As it stands, without its line end. */
  readonly raw: string
  readonly isQuoted: boolean
}

const toLines = (text: string, blocks?: readonly Block[]): TextLine[] => {
  const lines: TextLine[] = []
  let block = 0
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next + 1
    const raw = text.slice(start, end).replace(/[\r\n]+$/, '')
    if (blocks !== undefined) while (block < blocks.length && blocks[block]!.end <= start) block++
    const isQuoted = blocks === undefined ? QUOTED.test(raw) : isIn(blocks[block], start, end, 'quote')
    lines.push({ start, end, raw, words: raw.trim(), isQuoted })
    start = end
  }
  return lines
}

const isIn = (block: Block | undefined, start: number, end: number, kind: BlockKind): boolean =>
  block !== undefined && block.kind === kind && block.start < end && block.end > start

// ">From" is how a mailbox writes a line that begins with "From".
const QUOTED = /^[ \t]{0,3}>(?!>*From )/

const join = (lines: readonly TextLine[]): Stretches => {
  const stretches: [number, number][] = []
  for (const { start, end } of lines)
    if (stretches.at(-1)?.[1] === start) stretches.at(-1)![1] = end
    else stretches.push([start, end])
  return stretches
}

const ANNOUNCED = /\b(?:wrote|writes|said|schrieb|escribió|a écrit)(?: in message .{0,80})?\s?:$/i
const DATED = /^(?:on|at|am|le|el) /i
const LONGEST_ANNOUNCEMENT = 3

/** "On Monday, Ana Ruiz wrote:", by itself and on up to three lines, before lines that are quoted. */
const announces = (lines: readonly TextLine[], i: number): boolean => {
  if (!isPlain(lines[i])) return false
  let first = i
  while (i - first < LONGEST_ANNOUNCEMENT && isPlain(lines[first - 1])) first--
  let last = i
  while (last - first < LONGEST_ANNOUNCEMENT && isPlain(lines[last + 1])) last++
  if (last - first >= LONGEST_ANNOUNCEMENT || !ANNOUNCED.test(lines[last]!.words)) return false
  if (last > first && !DATED.test(lines[first]!.words)) return false
  let next = last + 1
  while (lines[next]?.words === '') next++
  return lines[next] !== undefined && lines[next]!.isQuoted
}

const isPlain = (line: TextLine | undefined): boolean =>
  line !== undefined && line.words !== '' && !line.isQuoted

const THREAD = /^-{2,} ?(?:original message|ursprüngliche nachricht|message d'origine) ?-{2,}$/i
const FORWARDED = /^(?:-{2,} ?forwarded (?:message|by)|begin forwarded message:)/i
const HEADER = /^\*?(?:from|sent|to|date|cc|subject):\*?\s/i
const FEWEST_FIELDS = 3
/** After "--" without the space that belongs behind it, a signature has no more lines than this. */
const LONGEST_SIGNATURE = 10

/** Where the writer's own lines end: at the signature, or at the thread below. */
const endOfOwn = (lines: readonly TextLine[]): number => {
  const written = (i: number): number => lines.slice(i).filter(({ words }) => words !== '').length
  for (const [i, { raw, words }] of lines.entries()) {
    if (FORWARDED.test(words)) return lines.length
    if (
      raw === '-- ' ||
      (raw === '--' && lines.length - i < 4 * LONGEST_SIGNATURE && written(i + 1) <= LONGEST_SIGNATURE)
    )
      return i
    if (THREAD.test(words) || isHeader(lines, i)) return withoutRule(lines, i)
  }
  return lines.length
}

/** "____": Outlook draws a line above the thread. */
const withoutRule = (lines: readonly TextLine[], end: number): number => {
  let last = end - 1
  while (last >= 0 && lines[last]!.words === '') last--
  return last >= 0 && /^[_-]{5,}$/.test(lines[last]!.words) ? last : end
}

/** "From: … Sent: … To: …", line after line, as Outlook sets it above what is answered. */
const isHeader = (lines: readonly TextLine[], i: number): boolean => {
  if (!/^\*?from:/i.test(lines[i]!.words) || i === 0) return false
  let fields = 0
  while (i + fields < lines.length && HEADER.test(lines[i + fields]!.words)) fields++
  return fields >= FEWEST_FIELDS
}

import { decode } from '../../bytes/decode.js'
import type { Reading } from '../../loading/loader.js'
import { checkLength } from '../../loading/memory.js'
import type { Source } from '../../loading/source.js'
import { createPause } from '../../pause.js'
import { NO_METADATA } from '../../readable.js'
import { createBuilder, type Builder } from '../../readable-builder.js'
import { findCues, toTime, type Cue } from './cues.js'
import { toPieces, type LinePiece } from './line-pieces.js'

/**
 * What is said, cues joined to sentences: a paragraph goes on until somebody else speaks or there is a silence. Every word
 * keeps its time. Left out are sounds ("[MUSIC]", "♪"), and lines that are shown again while the next one comes.
 */
export const readSubtitles = async ({ id, path, settings, bytes }: Source): Promise<Reading> => {
  const source = await decode(await bytes(), path ?? id, settings.encoding)
  checkLength(id, source)
  const builder = createBuilder(source)
  const writer = createWriter(builder, source)
  const pause = createPause()
  let hasCues = false
  for (const cue of findCues(source)) {
    hasCues = true
    writer.take(cue)
    await pause()
  }
  writer.close()
  const metadata = { ...NO_METADATA, title: titleOf(source), language: languageOf(source) }
  const notices = hasCues || source.trim() === '' ? [] : [NO_CUES]
  const readable = {
    id,
    path,
    format: 'subtitles',
    metadata,
    record: null,
    source,
    ...builder.build(),
    notices,
  }
  return { readable }
}

const NO_CUES = {
  code: 'NO_CUES',
  message: 'No line of times ("00:00:01,000 --> 00:00:02,500") was found, so nothing was read as said.',
}

const titleOf = (source: string): string | null =>
  /^WEBVTT[ \t]+(?:-+[ \t]*)?(\S.*)/.exec(source)?.[1]?.trim() ?? null

const languageOf = (source: string): string | null =>
  /^WEBVTT.*\r?\n(?:.+\r?\n)*?Language:[ \t]*([\w-]+)/.exec(source)?.[1] ?? null

/** A longer silence ends a paragraph, in seconds. */
const SILENCE = 4
/** So does the end of a sentence after so many characters, where nobody falls silent. */
const LONG = 600

const createWriter = (
  builder: Builder,
  source: string,
): { readonly take: (cue: Cue) => void; readonly close: () => void } => {
  let shown: readonly string[] = []
  let voice = ''
  let lastEnd = 0

  const begin = (): void => {
    builder.close()
    builder.open('paragraph', '\n\n')
  }
  const write = (pieces: readonly LinePiece[]): void => {
    for (const { kind, start, end, text } of pieces)
      if (kind === 'words') builder.copy(start, end)
      else if (kind === 'character') builder.put(text, start)
  }
  const take = (cue: Cue): void => {
    const lines = cue.lines.map((line) => toPieces(source, line))
    const isNew = lines.map((line) => !shown.includes(textOf(line)))
    shown = lines.map(textOf)
    builder.place({ time: toTime(cue.from) })
    if (cue.from - lastEnd > SILENCE) begin()
    lastEnd = cue.to
    for (const [index, line] of lines.entries()) {
      const text = shown[index]!
      if (isNew[index] === false || isSound(text)) continue
      const speaker = line.find(({ kind }) => kind === 'voice')
      const isOther = speaker !== undefined && speaker.text !== voice
      const written = builder.blockText()
      if (isOther || STARTS_TURN.test(text) || (written.length > LONG && ENDS_SENTENCE.test(written))) begin()
      else if (written !== '') builder.put(' ', line[0]!.start)
      if (isOther) {
        builder.copy(speaker.start, speaker.end)
        builder.put(': ', speaker.end)
        voice = speaker.text
      }
      write(line)
    }
  }
  begin()
  return { take, close: builder.close }
}

const textOf = (pieces: readonly LinePiece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === 'voice' ? '' : text))
    .join('')
    .trim()

/** "[door slams]", "(LAUGHTER)", "♪ la la ♪". */
const isSound = (text: string): boolean => /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫#].*|)$/u.test(text)

/** ">> We go on.", "- Who?", "ANA RUIZ: Nobody.", "(Ana) Nobody." */
const STARTS_TURN =
  /^(?:>>|[-–—][ \t]?\p{L}|[([]\p{Lu}[\p{L}\p{M}.'’ -]{1,40}[)\]][ \t]+\S|\p{Lu}[\p{L}\p{M}.'’ -]{1,40}:[ \t])/u

const ENDS_SENTENCE = /[.!?…]["'”’)]*\s*$/u

import { textOf, type Document, type Quote, type Speaker } from '../document.js'
import { countAtMost } from '../collections/sorted.js'
import { withSpeaker } from '../collections/with-fields.js'

/** A paragraph that begins with a quotation, and who spoke there. */
interface Line {
  readonly block: number
  readonly speaker: Speaker | null
  readonly text: string
}

/**
 * Quotes in text order, those of dialogue without cues given to whoever's turn it is: “You knew?” said Sarah. / “I did,”
 * said Tom. / “Since when?” Where more than two speak, or only one is known, a line without a cue is nobody's.
 */
export const takeTurns = (doc: Document, quotes: readonly Quote[]): Quote[] => {
  const starts = doc.blocks.map(({ start }) => start)
  let run: Line[] = []
  return quotes.map((quote) => {
    const { start, end } = quote.parts[0]!
    const block = countAtMost(starts, start) - 1
    const last = run.at(-1)
    if (quote.kind === 'indirect' || last?.block === block) return quote
    if (last && last.block !== block - 1) run = []
    if (start - doc.blocks[block]!.start > LONGEST_MARK) {
      run = []
      return quote
    }
    const text = textOf(doc, { start, end })
    const turn = isUncued(quote) ? turnOf(run, text) : undefined
    const speaker = turn === undefined ? quote.speaker : turn
    run.push({ block, speaker, text })
    if (run.length > LONGEST_RUN) run.shift()
    return turn === undefined ? quote : withSpeaker(quote, speaker)
  })
}

/** In characters: how far from the head of its paragraph a quotation may begin, as for "&ldquo;" and a space. */
const LONGEST_MARK = 8
/** In lines: however long a dialogue is, only its last lines tell who takes part. */
const LONGEST_RUN = 16

const isUncued = ({ cue, source }: Quote): boolean => cue === null && (source?.via ?? 'context') === 'context'

/** Who says a line without a cue; undefined where the lines before do not look like dialogue. */
const turnOf = (run: readonly Line[], text: string): Speaker | null | undefined => {
  const [before, last] = [run.at(-2), run.at(-1)]
  const cast = new Set(run.flatMap(({ speaker }) => (speaker ? [keyOf(speaker)] : [])))
  if (!last || cast.size === 0) return undefined
  if (!last.speaker) return null
  // A short answer is another's.
  const asked = last.text.trimEnd().endsWith('?') && last.text.length < SHORT && text.length < SHORT
  if (cast.size === 1) return asked ? null : undefined
  const spoken = [before?.text ?? '', last.text, text]
  if (!spoken.some((line) => line.includes('?')) && !spoken.every((line) => line.length < SHORT))
    return undefined
  const alternates = cast.size === 2 && before?.speaker && keyOf(before.speaker) !== keyOf(last.speaker)
  return alternates ? { ...before.speaker, mention: null, via: 'context' } : null
}

/** In characters. */
const SHORT = 60

const keyOf = ({ entity, name }: Speaker): string => entity ?? name

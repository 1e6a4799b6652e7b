import { overlaps, type Document, type Quote } from '../../src/document.js'
import { DEFAULT_THRESHOLDS } from '../../src/result/thresholds.js'
import type { FullName } from '../corpora/full-names.js'
import type { Article, Attribution } from '../corpora/polnear.js'
import { sameName } from '../corpora/world.js'
import { matchUp, overlapOf, quotedIn, trimmed } from '../scoring/quote-scores.js'
import { share } from './quote-rows.js'

/** Quoted words whose speaker's full name is known, and what was found of them. */
interface NamedWords {
  readonly article: Article
  readonly start: number
  readonly names: readonly (string | null)[]
  readonly found: Quote | null
  readonly isRight: boolean
}

/** How often quoted words are found with the full name of whoever speaks, in the articles for which it is known. */
export const describeNames = (
  articles: readonly Article[],
  docs: readonly Document[],
  known: ReadonlyMap<string, readonly FullName[]>,
  { errors }: { readonly errors: boolean },
): string[] => {
  const all = articles.flatMap((article, i) => toNamedWords(article, docs[i]!, known.get(article.id) ?? []))
  const printed = all.filter(({ found }) => found !== null && isPrinted(found))
  const rightIn = (some: readonly NamedWords[]): string =>
    share(some.filter(({ isRight }) => isRight).length, some.length)
  return [
    `full name of the speaker, ${known.size} articles`,
    `  right of all quoted words     ${rightIn(all)}`,
    `  right of those printed by default with a speaker ${rightIn(printed)}`,
    ...(errors ? all.filter(({ isRight }) => !isRight).map(toError) : []),
  ]
}

const toNamedWords = (article: Article, doc: Document, known: readonly FullName[]): NamedWords[] => {
  const wanted = known.flatMap(({ content, names }) => {
    const attribution = article.attributions.find(
      (each) => each.content[0]?.start === content.start && each.content.at(-1)!.end === content.end,
    )
    if (!attribution) throw new Error(`No attribution at ${content.start} of ${article.id}.`)
    return quotedIn(article.text, attribution.content, attribution.quoted === 'direct').map((span) => ({
      span,
      names,
      attribution,
    }))
  })
  const parts = doc.quotes
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quote) => quote.parts.map((part) => ({ quote, span: trimmed(doc.text, part) })))
  const matched = matchUp(wanted, parts, (a, b) => overlapOf(a.span, b.span), LEAST_OVERLAP)
  return wanted.map(({ span, names, attribution }, i) => {
    const found = parts[matched[i]!]?.quote ?? null
    const isRight = found !== null && isAnyOf(names, found, attribution)
    return { article, start: span.start, names, found, isRight }
  })
}

const LEAST_OVERLAP = 0.7

/** Where nobody is named, the words that the annotators took for the source are wanted: "a spokesman". */
const isAnyOf = (names: readonly (string | null)[], { speaker }: Quote, { source }: Attribution): boolean =>
  names.some((name) => {
    if (name !== null) return sameName(name, speaker?.name ?? null)
    if (!speaker) return source.length === 0
    return (
      speaker.entity === null && source.some((span) => speaker.mention && overlaps(span, speaker.mention))
    )
  })

const isPrinted = ({ confidence, speaker }: Quote): boolean =>
  confidence >= DEFAULT_THRESHOLDS.quotes && (speaker?.confidence ?? 0) >= DEFAULT_THRESHOLDS.speakers

const toError = ({ article: { text }, start, names, found }: NamedWords): string =>
  `    ${names.map((name) => name ?? 'nobody').join('|')} ≠ ${found ? (found.speaker?.name ?? 'nobody') : '(not found)'}${found && isPrinted(found) ? '' : ', not printed'}: ` +
  `${text.slice(Math.max(0, start - 120), start)}⟦${text.slice(start, start + 120)}`.replace(/\s+/g, ' ')

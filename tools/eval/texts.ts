import { overlaps, textOf, type Document, type Quote } from '../../src/document.js'
import { toDocument } from '../../src/text/to-document.js'
import { readOwnTexts, type OwnText, type SaidWords } from '../corpora/own-texts.js'
import { recased, titled } from '../corpora/recase.js'
import { sameName } from '../corpora/world.js'
import { addScores, NO_SCORES, scoreEntities, type Scored } from '../scoring/entity-scoring.js'
import { describeErrors, describeScores } from './entities.js'
import { describeMistakes, toMistakes } from './errors.js'
import { openPipeline, type Evaluation } from './evaluation.js'
import { goldIn, toLine, TITLE } from './ner.js'
import { row, share } from './quote-rows.js'

const CASES = [
  ['as is', (text: string) => text],
  ['in Title Case', (text: string) => titled(text, true, () => true)],
  ['in capitals', (text: string) => recased(text, 'upper')],
] as const

/**
 * Plain texts of many kinds with our own labels: names, entities and speakers from raw text. The figures are those of `dev`; what is
 * wrong is told of `train`, so that nobody looks at what measures.
 */
export const evaluateTexts: Evaluation = async (data, { errors, engine }) => {
  const run = await openPipeline(engine)
  const read = async (texts: readonly OwnText[], recase = CASES[0][1]): Promise<Document[]> => {
    const docs: Document[] = []
    for (const { article } of texts) docs.push(await run(toDocument(recase(article.text))))
    return docs
  }
  const texts = readOwnTexts(data, 'dev')
  const files = [...new Set(texts.map(({ file }) => file))]
  const docs = await read(texts)
  const lines = [TITLE]
  for (const [how, recase] of CASES)
    lines.push(nameLine(`own texts, ${how}`, await read(texts, recase), texts))
  for (const name of files) {
    const isOfIt = (_: unknown, i: number): boolean => texts[i]!.file === name
    lines.push(nameLine(`  ${name}`, docs.filter(isOfIt), texts.filter(isOfIt)))
  }
  lines.push(
    ...describeScores(`own texts, ${engine}`, docs.map(scoreOf(texts)).reduce(addScores, NO_SCORES)),
    ...KINDS.flatMap((kind) => describeSpeakers(kind, texts, docs)),
  )
  const known = errors ? readOwnTexts(data, 'train') : []
  return [...lines, ...listErrors(known, await read(known))]
}

const KINDS = ['quoted', 'reported'] as const

const nameLine = (title: string, found: readonly Document[], texts: readonly OwnText[]): string =>
  toLine(
    title,
    found.map(({ mentions }) => [...mentions]),
    texts.map(({ article }) => goldIn(article)),
  )

const scoreOf =
  (texts: readonly OwnText[]) =>
  (doc: Document, i: number): ReturnType<typeof scoreEntities> =>
    scoreEntities(entitiesOf(doc), goldOf(texts[i]!, doc))

const entitiesOf = (doc: Document): Scored[] =>
  doc.entities.map(({ type, name, mentions }) => ({
    type,
    name,
    mentions: mentions.map((mention) => toScored(doc, doc.mentions[mention]!)),
  }))

const goldOf = ({ entities, article }: OwnText, doc: Document): Scored[] =>
  entities
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ type, name, mentions }) => ({
      type,
      name,
      mentions: mentions.map((mention) => toScored(doc, article.names[mention]!)),
    }))

const toScored = (
  doc: Document,
  { start, end }: { start: number; end: number },
): Scored['mentions'][number] => ({
  start,
  end,
  text: textOf(doc, { start, end }),
})

const isKind = (quote: Quote, kind: SaidWords['kind']): boolean =>
  (quote.kind === 'indirect') === (kind === 'reported')

/** The words that begin where the labels say so, marks and "that" aside. */
const LEEWAY = 6

const partnerOf = (doc: Document, { kind, start }: SaidWords): Quote | undefined =>
  doc.quotes.find(
    (quote) =>
      isKind(quote, kind) && quote.parts.some((part) => overlaps(part, { start, end: start + LEEWAY })),
  )

interface Pair {
  readonly doc: Document
  readonly gold: SaidWords
  readonly found: Quote | undefined
}

const pairsOf = (kind: SaidWords['kind'], texts: readonly OwnText[], docs: readonly Document[]): Pair[] =>
  texts.flatMap(({ quotes }, i) =>
    quotes
      .filter((gold) => gold.kind === kind)
      .map((gold) => ({ doc: docs[i]!, gold, found: partnerOf(docs[i]!, gold) })),
  )

const describeSpeakers = (
  kind: SaidWords['kind'],
  texts: readonly OwnText[],
  docs: readonly Document[],
): string[] => {
  const pairs = pairsOf(kind, texts, docs)
  const met = pairs.filter(({ found }) => found)
  const right = met.filter(isRight)
  const named = met.filter(({ found }) => found!.speaker !== null)
  const all = docs.flatMap(({ quotes }) => quotes.filter((quote) => isKind(quote, kind)))
  const found = kind === 'quoted' ? all.flatMap(({ parts }) => parts).length : all.length
  return [
    row(`${kind} words found`, { gold: pairs.length, found, right: met.length }),
    row('  … and full name of the speaker', { gold: pairs.length, found, right: right.length }),
    `    right where a speaker is named  ${share(named.filter(isRight).length, named.length)}`,
  ]
}

const isRight = ({ gold, found }: Pair): boolean => sameName(gold.speaker, found!.speaker?.name ?? null)

const listErrors = (texts: readonly OwnText[], docs: readonly Document[]): string[] => [
  ...describeMistakes(
    texts.flatMap(({ article }, i) => toMistakes(article.text, [...docs[i]!.mentions], goldIn(article))),
  ),
  ...texts.flatMap((text, i) =>
    describeErrors(text.article.id, entitiesOf(docs[i]!), goldOf(text, docs[i]!)),
  ),
  ...KINDS.flatMap((kind) => pairsOf(kind, texts, docs))
    .filter((pair) => !pair.found || !isRight(pair))
    .map(({ doc, gold, found }) => {
      const words = doc.text.slice(gold.start, gold.start + 60).replace(/\s+/g, ' ')
      const said = found ? `${found.speaker?.name ?? 'nobody'}, not ${gold.speaker ?? 'nobody'}` : 'missed'
      return `  ${gold.kind} ${said}: ${words}`
    }),
]

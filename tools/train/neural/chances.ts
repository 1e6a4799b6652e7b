import type { Document } from '../../../src/document.js'
import { CrfTagger } from '../../../src/ner/crf/crf-tagger.js'
import type { Model } from '../../../src/ner/crf/model.js'
import { readChances } from '../../../src/ner/neural/label-chances.js'
import type { Network } from '../../../src/ner/neural/network.js'
import { createWordPieces } from '../../../src/ner/neural/word-pieces.js'
import { findQuotations } from '../../../src/quotations/find-quotations.js'
import { toDocument } from '../../../src/text/to-document.js'
import { readRaw, readTokens, type Article } from '../../corpora/conll.js'
import { readOwnTexts } from '../../corpora/own-texts.js'
import { foldOfPaper, isForChoosing, isSealed } from '../../corpora/papers.js'

/** A set of articles that the network has not learned from, and which built-in model has not either. */
export interface Unseen {
  readonly name: string
  readonly articles: readonly Article[]
  readonly modelFor: (article: Article) => Model
}

/** An article with what each of the two makes of its labels, `token × LABELS`. */
export interface Opinions {
  readonly doc: Document
  readonly article: Article
  readonly network: Float32Array
  readonly builtIn: Float32Array
}

export type SetName = 'choosing' | 'sealed' | 'conll03' | 'worldwide' | 'texts'

/** @param folds Models that have not read a third of the papers each; `shipped` has read them all. */
export const readUnseen = (data: string, name: SetName, shipped: Model, folds: readonly Model[]): Unseen => {
  if (name === 'conll03') {
    const articles = readTokens(data, 'conll03', 'dev', () => ({ spaced: false, separator: '\n' }))
    return { name: 'conll03 dev', articles, modelFor: () => shipped }
  }
  if (name === 'worldwide')
    return { name: 'worldwide dev', articles: readRaw(data, 'worldwide', 'dev'), modelFor: () => shipped }
  if (name === 'texts') {
    const articles = readOwnTexts(data, 'dev').map(({ article }) => article)
    return { name: 'own texts', articles, modelFor: () => shipped }
  }
  const belongs = name === 'sealed' ? isSealed : isForChoosing
  const articles = (['train', 'dev'] as const)
    .flatMap((split) => readRaw(data, 'worldwide', split))
    .filter(({ id }) => belongs(id))
  return { name: `${name} papers`, articles, modelFor: ({ id }) => folds[foldOfPaper(id)]! }
}

export const readOpinions = async ({ articles, modelFor }: Unseen, network: Network): Promise<Opinions[]> => {
  const wordPieces = createWordPieces(network.vocabulary)
  const taggers = new Map<Model, CrfTagger>()
  const opinions: Opinions[] = []
  for (const article of articles) {
    const model = modelFor(article)
    if (!taggers.has(model)) taggers.set(model, new CrfTagger(model))
    const doc = findQuotations(toDocument(article.text))
    opinions.push({
      doc,
      article,
      network: await readChances(doc, network, wordPieces),
      builtIn: taggers.get(model)!.chances(doc),
    })
  }
  return opinions
}

import { findEntities } from '../../src/entities/find-entities.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { openResources } from '../../src/resources/node.js'
import { toDocument } from '../../src/text/to-document.js'
import { readRaw } from '../corpora/conll.js'
import { foldOfPaper, isSealed } from '../corpora/papers.js'
import { createTagger } from '../tagging.js'
import { readFolds } from '../train/folds.js'
import type { Evaluation } from './evaluation.js'
import { goldIn, toLine, TITLE } from './ner.js'

/**
 * Names in newspapers of which no article was learned from and nothing chosen by: by a tagger that knows two thirds of the others,
 * since the shipped one has read them all. With and without what reads types again.
 */
export const evaluatePapers: Evaluation = (data, { folds }) => {
  const shipped = openResources().names()
  const articles = (['train', 'dev'] as const)
    .flatMap((split) => readRaw(data, 'worldwide', split))
    .filter(({ id }) => isSealed(id))
  const models = readFolds(data, shipped, folds, (line) => void process.stderr.write(`${line}\n`))
  const gold = articles.map(goldIn)
  const lineOf = (title: string, types: Int32Array): string => {
    const taggers = models.map((model) => createTagger({ model: { ...model, types } }))
    const found = articles.map(({ id, text }) => [
      ...findEntities(taggers[foldOfPaper(id)]!(findQuotations(toDocument(text)))).mentions,
    ])
    return toLine(title, found, gold)
  }
  return Promise.resolve([
    TITLE,
    lineOf('sealed papers', shipped.types),
    lineOf('  types as first read', new Int32Array(0)),
  ])
}

import type { Document, Mention } from '../../src/document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import type { Model } from '../../src/ner/crf/model.js'
import { createMentionFinder } from '../../src/ner/find-mentions.js'
import { toMentions } from '../../src/ner/neural/neural-tagger.js'
import { createTypeReader } from '../../src/ner/types/read-types.js'
import { openNetwork } from '../../src/resources/neural-package.js'
import { openResources } from '../../src/resources/node.js'
import { calibrationError, type Claim } from '../scoring/scoring.js'
import { readFolds } from '../train/folds.js'
import { readOpinions, readUnseen, type Opinions } from '../train/neural/chances.js'
import type { Evaluation } from './evaluation.js'
import { goldIn, toLine, TITLE } from './ner.js'

/** The network's share where it is asked alone; both together have the share that was learned. */
const WHO = [
  ['network alone', { share: 1 }],
  ['both', {}],
] as const

/** Names by the built-in engine, by the network alone and by both together, on texts that neither has learned from. */
export const evaluateNeural: Evaluation = async (data, { folds }) => {
  const network = await openNetwork()
  const shipped = openResources().names()
  const readTypes = createTypeReader(shipped.types)
  const models = readFolds(data, shipped, folds, (line) => void process.stderr.write(`${line}\n`))
  const lines = [TITLE]
  for (const name of ['sealed', 'worldwide', 'conll03', 'texts'] as const) {
    const unseen = readUnseen(data, name, shipped, models)
    const opinions = await readOpinions(unseen, network)
    const gold = opinions.map(({ article }) => goldIn(article))
    const taggers = new Map<Model, CrfTagger>()
    const fast = opinions.map(({ article, doc }) => {
      const model = unseen.modelFor(article)
      const tagger = taggers.get(model) ?? new CrfTagger({ ...model, types: shipped.types })
      taggers.set(model, tagger)
      return read(doc, () => tagger.tag(doc))
    })
    lines.push(toLine(`${unseen.name}, fast`, fast, gold))
    for (const [who, settings] of WHO) {
      const said = { readTypes, settings: { ...network.settings, ...settings } }
      const found = opinions.map((each) => read(each.doc, () => toMentions(each.doc, { ...each, ...said })))
      lines.push(toLine(`${unseen.name}, ${who}`, found, gold))
      if (who === 'both')
        lines.push(`  expected calibration error ${calibrationError(claimsOf(found, opinions)).toFixed(3)}`)
    }
  }
  return lines
}

/** As the program reads: rules on the form of names and the entities' votes on types included. */
const read = (doc: Document, tag: () => Mention[]): Mention[] => [
  ...findEntities(createMentionFinder({ tag: () => [tag()] })(doc) as Document).mentions,
]

const claimsOf = (found: readonly Mention[][], opinions: readonly Opinions[]): Claim[] =>
  found.flatMap((mentions, i) => {
    const right = new Set(
      goldIn(opinions[i]!.article).map(({ start, end, type }) => `${start} ${end} ${type}`),
    )
    return mentions.map(({ start, end, type, confidence }) => ({
      confidence,
      right: right.has(`${start} ${end} ${type}`),
    }))
  })

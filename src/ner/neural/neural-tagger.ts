import type { Document, Mention } from '../../document.js'
import { toLogOdds, toProbability } from '../../learning/probabilities.js'
import { CrfTagger } from '../crf/crf-tagger.js'
import type { Model } from '../crf/model.js'
import type { Tagger } from '../tagger.js'
import { createTypeReader, type ReadTypes } from '../types/read-types.js'
import { decodeNames } from './decode-names.js'
import { doubtsOf } from './doubts.js'
import { readChances } from './label-chances.js'
import { mixChances } from './mix-chances.js'
import type { Network, NetworkSettings } from './network.js'
import { poolTypes } from './pool-types.js'
import { createWordPieces } from './word-pieces.js'

/**
 * The accurate tagger: what the built-in tagger makes of the labels and, where that is in doubt, a pretrained network,
 * weighed together. Documents are read one after the other, so that none depends on what is read beside it.
 */
export const createNeuralTagger = (model: Model, network: Network): Tagger => {
  const crf = new CrfTagger(model)
  const readTypes = createTypeReader(model.types)
  const wordPieces = createWordPieces(network.vocabulary)
  const tag = async (doc: Document): Promise<readonly Mention[]> => {
    const builtIn = crf.chances(doc)
    return toMentions(doc, {
      network: await readChances(doc, network, wordPieces, { asked: doubtsOf(doc, builtIn), held: builtIn }),
      builtIn,
      readTypes,
      settings: network.settings,
    })
  }
  return {
    tag: async (docs) => {
      const tagged: (readonly Mention[])[] = []
      for (const doc of docs) tagged.push(await tag(doc))
      return tagged
    },
  }
}

export interface Opinions {
  /** How likely each holds each label of each token, `token × LABELS`. */
  readonly network: Float32Array
  readonly builtIn: Float32Array
  readonly readTypes: ReadTypes
  readonly settings: NetworkSettings
}

/** What the network and the built-in tagger say together. */
export const toMentions = (doc: Document, { network, builtIn, readTypes, settings }: Opinions): Mention[] => {
  const { share, pooling, calibration } = settings
  const [slope, offset] = calibration
  const chances = poolTypes(doc, mixChances(network, builtIn, share), pooling)
  return readTypes(doc, decodeNames(doc, chances)).map((mention) => ({
    ...mention,
    confidence: toProbability(slope * toLogOdds(mention.confidence, 1e-6, 1 - 1e-6) + offset),
  }))
}

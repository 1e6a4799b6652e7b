import type { Stage } from '../src/document.js'
import { createCrfTagger } from '../src/ner/crf/crf-tagger.js'
import type { Model } from '../src/ner/crf/model.js'
import { createMentionFinder } from '../src/ner/find-mentions.js'
import type { LexiconEntry } from '../src/schema/lexicon.js'
import { openResources } from '../src/resources/node.js'

interface TaggerOptions {
  readonly lexicon?: readonly LexiconEntry[]
  readonly model?: Model
}

/** The stage of mentions by itself, with the model that is shipped unless another is given. */
export const createTagger = ({ lexicon = [], model = openResources().names() }: TaggerOptions = {}): Stage =>
  createMentionFinder(createCrfTagger(model), lexicon) as Stage

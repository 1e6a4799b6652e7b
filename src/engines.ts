import { createCrfTagger } from './ner/crf/crf-tagger.js'
import type { Tagger } from './ner/tagger.js'
import type { Resources } from './resources/resources.js'

/** A way to find names. One that needs more than this package holds comes with a package of its own. */
export interface Engine {
  /** What options call it. */
  readonly name: string
  /** What results name beside the model of this package, where it has a model of its own. */
  readonly model?: string
  /** Called once for each extractor. */
  readonly createTagger: (resources: Resources) => Tagger
}

/** Always there, and answers at once. */
export const FAST: Engine = { name: 'fast', createTagger: ({ names }) => createCrfTagger(names()) }

/** Engines by the names that options call them. */
export const ENGINES: Readonly<Record<string, Engine>> = { fast: FAST }

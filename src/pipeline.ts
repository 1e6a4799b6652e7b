import { createQuoteFinder } from './attribution/find-quotes.js'
import type { Engine } from './engines.js'
import { createEntityFinder } from './entities/find-entities.js'
import { createMentionFinder } from './ner/find-mentions.js'
import { findQuotations } from './quotations/find-quotations.js'
import type { Resources } from './resources/resources.js'
import type { Lexicon } from './schema/lexicon.js'
import { createSpeakerFinder } from './speakers/find-speakers.js'
import type { PlannedStage } from './stage-plan.js'

/** What the stages are made of. */
export interface Equipment {
  readonly lexicon: Lexicon
  readonly engine: Engine
  readonly resources: Resources
}

/** The stages of the analysis, from tokens to entities and attributed quotes, with what each reads and writes. */
// Order matters: a quote's source is a mention if there is one, and only entities tell whom "he" means.
export const planStages = ({ lexicon, engine, resources }: Equipment): readonly PlannedStage[] => [
  { name: 'quotations', reads: ['tokens'], writes: ['quotations', 'notices'], create: () => findQuotations },
  {
    name: 'mentions',
    reads: ['tokens'],
    writes: ['mentions'],
    create: () => createMentionFinder(engine.createTagger(resources), lexicon),
  },
  {
    name: 'entities',
    reads: ['mentions', 'quotations'],
    // Mentions may change their type by vote, and those that are likely nothing go.
    writes: ['entities', 'mentions'],
    create: () => createEntityFinder(lexicon),
  },
  {
    name: 'attribution',
    reads: ['mentions', 'quotations'],
    writes: ['quotes'],
    create: () => createQuoteFinder(resources.quotes()),
  },
  {
    name: 'speakers',
    reads: ['quotes', 'entities'],
    writes: ['quotes'],
    create: () => createSpeakerFinder(resources.quotes()),
  },
]

import type { Document, Mention } from '../document.js'
import { POSSESSIVE_NAMES } from '../lexicon/possessive-names.js'
import { keepPossessives } from './possessives.js'
import { applyRules } from './rules/apply-rules.js'
import type { Tagger } from './tagger.js'
import type { LexiconEntry } from '../schema/lexicon.js'
import { createUserLexicon, preferUserNames } from './user-lexicon.js'
import { withFindings } from '../collections/with-fields.js'

/** A stage that marks what a document names, whatever engine looks for it: the user's own names win over the engine. */
export const createMentionFinder = (
  tagger: Tagger,
  lexicon: readonly LexiconEntry[] = [],
): ((doc: Document) => Document | Promise<Document>) => {
  const findUserNames = createUserLexicon(lexicon)
  const toTagged = (doc: Document, mentions: readonly Mention[]): Document =>
    withFindings(doc, {
      mentions: preferUserNames(
        findUserNames(doc),
        applyRules(doc, keepPossessives(doc, mentions, POSSESSIVE_NAMES)),
      ),
    })
  return (doc) => {
    const tagged = tagger.tag([doc])
    return tagged instanceof Promise
      ? tagged.then(([mentions]) => toTagged(doc, mentions!))
      : toTagged(doc, tagged[0]!)
  }
}

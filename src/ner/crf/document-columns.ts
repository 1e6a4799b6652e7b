import type { Document } from '../../document.js'
import { markEvidence, markPhrases, type View } from './context-features.js'
import { isCaseless, modesOf } from './sentence-casing.js'
import type { Vocabulary } from './vocabulary.js'

export interface WordView extends View {
  /** Ids in the vocabulary, token by token. */
  readonly words: Int32Array
}

/** The document as the tagger sees it: one column a property, one row a token. */
export const toView = (doc: Document, vocabulary: Vocabulary): WordView => {
  const { tokens, sentences } = doc
  const { count, starts, ends } = tokens
  const view: WordView = {
    count,
    words: new Int32Array(count),
    lower: new Int32Array(count),
    shape: new Int32Array(count),
    caps: new Uint8Array(count),
    cluster: new Uint16Array(count),
    opens: new Uint8Array(count),
    glued: new Uint8Array(count),
    evidence: new Uint8Array(count),
    phrases: new Uint8Array(count),
    firsts: sentences.firsts,
    modes: modesOf(doc),
  }
  const [asWritten, caseless] = vocabulary.idsOf(tokens.forms)
  for (let s = 0; s < sentences.count; s++) {
    const idOf = (isCaseless(view.modes[s]!) ? caseless : asWritten)!
    for (let i = sentences.firsts[s]!; i < sentences.firsts[s + 1]!; i++) {
      const word = idOf(tokens.formOf[i]!)
      view.words[i] = word
      view.lower[i] = vocabulary.lower[word]!
      view.shape[i] = vocabulary.shape[word]!
      view.caps[i] = vocabulary.caps[word]!
      view.cluster[i] = vocabulary.cluster[word]!
      view.opens[i] = vocabulary.opens[word]!
      view.glued[i] = i > 0 && ends[i - 1] === starts[i] ? 1 : 0
    }
  }
  markEvidence(view)
  markPhrases(view, vocabulary.knowledge)
  return view
}

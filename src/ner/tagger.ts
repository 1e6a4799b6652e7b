import type { Document, Mention, Stage } from '../document.js'

/** Placeholder behind the interface of the trained tagger: runs of capitalised words inside a sentence. */
export const createTagger = (): Stage => (doc) => ({ ...doc, mentions: capitalisedRuns(doc) })

const capitalisedRuns = ({ text, tokens, sentences }: Document): Mention[] => {
  const mentions: Mention[] = []
  for (let s = 0; s < sentences.count; s++) {
    let first = -1
    for (let i = sentences.firsts[s]! + 1; i <= sentences.firsts[s + 1]!; i++) {
      const inside =
        i < sentences.firsts[s + 1]! && /^\p{Lu}\p{Ll}/u.test(text.slice(tokens.starts[i], tokens.ends[i]))
      if (inside && first < 0) first = i
      if (inside || first < 0) continue
      mentions.push({
        type: 'person',
        start: tokens.starts[first]!,
        end: tokens.ends[i - 1]!,
        firstToken: first,
        endToken: i,
        confidence: 0.5,
        typeScores: [0.5, 0, 0],
      })
      first = -1
    }
  }
  return mentions
}

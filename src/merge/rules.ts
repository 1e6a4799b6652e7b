import type { MergeRule } from '../schema/merge.js'

/** How sure each rule is. The default threshold, 0.9, takes those above the line. */
export const SCORES: Readonly<Record<MergeRule, number>> = {
  decision: 1,
  'same-name': 1,
  'known-variant': 0.97,
  spelling: 0.95,
  'shared-alias': 0.95,
  'name-and-role': 0.92,
  'fuller-name': 0.9,
  'acronym-explained': 0.9,
  'two-types': 0.9,
  // Those below count only under a lower threshold than the usual one.
  'given-name-variant': 0.85,
  'common-name': 0.8,
  'single-name': 0.75,
  initials: 0.7,
  acronym: 0.7,
  'part-of-name': 0.6,
}

/** The sentence a reader sees. */
export const describeMerge = (rule: MergeRule, left: string, right: string): string => {
  const [a, b] = [`“${left}”`, `“${right}”`]
  switch (rule) {
    case 'decision':
      return `You said that ${a} and ${b} are one.`
    case 'same-name':
      return `Both are called ${a}.`
    case 'known-variant':
      return `${a} and ${b} are known names of one.`
    case 'spelling':
      return `${a} and ${b} are spellings of one name.`
    case 'shared-alias':
      return `${a} and ${b} share a name in their documents.`
    case 'name-and-role':
      return `Both are called ${a} and have the same role.`
    case 'fuller-name':
      return `${a} and ${b} are a fuller and a shorter form of one name, and no one else has it.`
    case 'acronym-explained':
      return `A document explains the acronym that ${a} and ${b} share, and no other does so differently.`
    case 'two-types':
      return `Both are called ${a}, a place in one document and an organisation in the other.`
    case 'given-name-variant':
      return `${a} and ${b} have the same surname and forms of one given name.`
    case 'common-name':
      return `Both are called ${a}, but many may be.`
    case 'single-name':
      return `Both are called ${a}, and no more is said of them.`
    case 'initials':
      return `${a} and ${b} have the same surname and initials, and no one else does.`
    case 'acronym':
      return `One of ${a} and ${b} has the initials of the other, and nothing else does.`
    case 'part-of-name':
      return `One of ${a} and ${b} is part of the other, and of no other name.`
  }
}

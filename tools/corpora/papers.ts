import { hashWord } from '../../src/ner/crf/hash.js'

/** The papers of world news fall into so many parts, and no paper into two. */
const PARTS = 6
/** The part that nothing is learned from or chosen by: it is measured and no more. */
const SEALED = 4
/** The part that weights and thresholds are chosen by: the neural engine learns nothing else from it. */
const FOR_CHOOSING = 0

/** The newspaper that an article of world news is from: "sa_star" for "sa_star_12". */
const paperOf = (id: string): string => {
  const paper = id.replace(/_\d+$/, '')
  return SAME_PAPER[paper] ?? paper
}

/** Papers that the corpus calls by two names. */
const SAME_PAPER: Readonly<Record<string, string>> = {
  afs_ips: 'af_ips',
  cosrica_ticotimes: 'cosric_ticotimes',
  nm_econ: 'nm_economist',
  uruguay_mercopress: 'paraguay_mercopress',
}

/** The part of 0 … PARTS - 1 that a paper's articles fall into. */
const partOf = (id: string): number => (hashWord(paperOf(id)) >>> 4) % PARTS

/** Whether an article is of the part that only measures. */
export const isSealed = (id: string): boolean => partOf(id) === SEALED

/** Whether an article is of the part that the neural engine's weights are chosen by. */
export const isForChoosing = (id: string): boolean => partOf(id) === FOR_CHOOSING

/** By part: which of three models has not learned from it, of about a third of the words each. */
const FOLD_OF_PART = [0, 2, 2, 0, 2, 1] as const

/** Which of three models has not learned from the papers that an article's is among. */
export const foldOfPaper = (id: string): number => FOLD_OF_PART[partOf(id)]!

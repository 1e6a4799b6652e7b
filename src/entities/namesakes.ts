import type { Gender } from '../document.js'
import { RANKS } from '../lexicon/ranks.js'
import { REIGNING_TITLES } from '../lexicon/reigning-titles.js'
import { STATE_HEADS } from '../lexicon/state-heads.js'
import type { PersonName } from '../names/person-name.js'

/** A person whom the text names, as far as it has been read. */
export interface Cluster {
  /** The fullest name, which the others are compared with. */
  readonly name: PersonName
  readonly mentions: number[]
  readonly titles: Set<string>
  /** Those that the text will give with the full name. */
  readonly titlesAhead: Set<string>
  /** What the given name says, where the text says nothing. */
  readonly namedFor: Gender | null
  he: number
  she: number
  lastToken: number
  lastSentence: number
  /** Its surname alone has stood for it. */
  wentBare: boolean
  /** The text brought it in as somebody's relative: "his father, Ron Hale". */
  isKin: boolean
}

/** A single name at its place, with what the words beside it say. */
export interface BareMention {
  readonly token: number
  readonly sentence: number
  readonly title: string | null
  /** No more than "Mr" stands before it. */
  readonly isPlain: boolean
  /** "Queen Elizabeth", "Charles III". */
  readonly isCrowned: boolean
  readonly gender: Gender | null
}

/** "Mrs Stone" is not David Stone. */
export const agrees = ({ he, she, namedFor }: Cluster, gender: Gender | null): boolean => {
  const known = he === she ? namedFor : he > she ? 'he' : 'she'
  return gender === null || known === null || known === gender
}

// "King Salman" is not Crown Prince Mohammed bin Salman.
export const reigns = ({ titles }: Cluster, title: string | null): boolean =>
  title === null || !isReigning(title) || titles.size === 0 || hasTitle(titles, title)

export const isReigning = (title: string | null): boolean =>
  title !== null && REIGNING_TITLES.has(lastWord(title))

const lastWord = (title: string): string => title.slice(title.lastIndexOf(' ') + 1)

// "President" is the "Ukrainian President" named before.
export const hasTitle = (titles: ReadonlySet<string>, title: string): boolean =>
  titles.has(title) || [...titles].some((other) => other.endsWith(` ${title}`) || title.endsWith(` ${other}`))

const isRanked = (titles: ReadonlySet<string>): boolean => [...titles].some((title) => RANKS.has(title))

// Once "Obama" has stood for one of them, a full mention of another does not take the name over for long.
const HOLD = 250
// Where the name has stood for two of them, it says nothing after so many tokens without either.
const MEMORY = 100

/** Whom a single name means of those who bear it: by title, else whom the text spoke of last. */
export const nearest = (
  clusters: readonly Cluster[],
  { title, isPlain, token }: BareMention,
): Cluster | undefined => {
  const titled = title === null ? [] : clusters.filter(({ titles }) => hasTitle(titles, title))
  const untitled = title === null ? [] : clusters.filter(({ titles }) => titles.size === 0)
  const commoners = isPlain ? clusters.filter(({ titles }) => !isRanked(titles)) : []
  const [options] = [titled, untitled, commoners, clusters].filter(({ length }) => length > 0)
  const rank = ({ lastToken, wentBare }: Cluster): number => lastToken + (wentBare ? HOLD : 0)
  const rest = withoutKin(options!)
  const last = rest.reduce((a, b) => (rank(b) >= rank(a) ? b : a))
  const best = rest.find((other) => isSubjectBefore(other, last)) ?? last
  const shared = options!.filter(({ wentBare }) => wentBare).length > 1
  return shared && token - best.lastToken > MEMORY ? undefined : best
}

/** "Rand Hale and his father, Ron Hale": the surname alone is that of whom the text is about, until it has stood for the other. */
const withoutKin = (clusters: readonly Cluster[]): readonly Cluster[] => {
  const main = clusters.filter(({ isKin, wentBare }) => !isKin || wentBare)
  return main.length === 1 ? main : clusters
}

/** Of people of whom the text never says more than this name: "Mrs Stone" is not Mr Stone. */
export const likeliest = (clusters: readonly Cluster[], mention: BareMention): Cluster | undefined => {
  const options = clusters.filter(
    (cluster) =>
      agrees(cluster, mention.gender) && reigns(cluster, mention.title) && !isMarried(cluster, mention),
  )
  return options.length === 0 ? undefined : nearest(options, mention)
}

// "Mrs. Obama" and "President Obama": where no word says that the president is a woman, they are two.
const isMarried = ({ titles, she }: Cluster, { title, isPlain, gender }: BareMention): boolean =>
  isPlain && gender === 'she'
    ? she === 0 && [...titles].some(isStateHead)
    : title !== null && isStateHead(title) && she > 0 && titles.size === 0

const isStateHead = (title: string): boolean => STATE_HEADS.has(lastWord(title))

// "David Stone married Emma Stone. Stone was 30": of two in one sentence, the first is rather what it is about.
const isSubjectBefore = (first: Cluster, last: Cluster): boolean =>
  first.lastSentence === last.lastSentence &&
  first.lastToken < last.lastToken &&
  first.wentBare === last.wentBare

import { COMPANY_NOUNS } from '../../lexicon/company-nouns.js'
import { COMPANY_WORDS } from '../../lexicon/company-words.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import { PLACE_KINDS } from '../../lexicon/place-kinds.js'
import { PLACE_NOUNS } from '../../lexicon/place-nouns.js'
import { REPORTING_VERBS } from '../../lexicon/reporting-verbs.js'
import { ROLES } from '../../lexicon/roles.js'
import { formsOf } from '../../inflection.js'

/** The two words before a name and the two after it, in lower case, the nearer first; empty ones at the text's ends. */
export interface Neighbours {
  readonly before: readonly [near: string, far: string]
  readonly after: readonly [near: string, far: string]
}

type Cue = (neighbours: Neighbours) => boolean

const isBefore = (words: string): Cue => {
  const set = new Set(words.split(' '))
  return ({ before }) => set.has(before[0])
}

const isAfter = (words: string): Cue => {
  const set = new Set(words.split(' '))
  return ({ after }) => set.has(after[0])
}

const REPORTS = formsOf(REPORTING_VERBS)

/** What stands beside a name and hints at what it is a name of; a model weighs them. Their order is that of its weights. */
const CUES: readonly Cue[] = [
  isBefore('in near across throughout outside inside'),
  isBefore('from to into towards around'),
  isBefore('at'),
  isBefore('for by with against'),
  isBefore('the'),
  // "Mr Berg", "Dr. Berg"
  ({ before: [near, far] }) => HONORIFICS.has(near) || (near === '.' && HONORIFICS.has(far)),
  ({ before }) => ROLES.has(before[0]),
  // "Odda municipality", "the town of Odda"
  ({ after }) => PLACE_NOUNS.has(after[0]),
  ({ before: [near, far] }) => near === 'of' && PLACE_KINDS.has(far),
  ({ after }) => REPORTS.has(after[0]),
  // "Berg, 34", "Berg, who"
  ({ after: [near, far] }) => near === ',' && /^(?:\d\d|who|whose)$/.test(far),
  ({ after: [near, far] }) => near === ',' && far === 'which',
  // "the airline Corvid", "Corvid shares"
  ({ before }) => COMPANY_NOUNS.has(before[0]) || ORGANISATION_HEADS.has(before[0]),
  ({ after }) => COMPANY_WORDS.has(after[0]) || ORGANISATION_HEADS.has(after[0]),
  isAfter("'s ’s"),
  isAfter(
    'officials spokesman spokeswoman chief ceo boss president chairman members leader director founder',
  ),
  isAfter('and ,'),
  isAfter(')'),
  ({ after: [near, far] }) => /^['’]s$/.test(near) && ROLES.has(far),
  isAfter('was is has had were are'),
]

export const CUE_COUNT = CUES.length

/** Which cues hold, a bit each. */
export const readCues = (neighbours: Neighbours): number => {
  let bits = 0
  for (let cue = 0; cue < CUES.length; cue++) if (CUES[cue]!(neighbours)) bits |= 1 << cue
  return bits
}

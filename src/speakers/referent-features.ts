import { textOf, type Entity } from '../document.js'
import { NOTHING, toFeatureValue, type FeatureValue } from '../learning/feature-weights.js'
import type { Features } from '../learning/log-linear.js'
import { isOnePerson, type Anaphor } from './anaphors.js'
import { isAfterPreposition, isOwner } from './discourse.js'
import type { Referent, ReferentCandidate } from './referents.js'
import { hasUpper } from '../collections/has-letter.js'

/** Does the anaphor mean this one? */
export const referentFeatures: Features<ReferentCandidate> = (candidate, emit) => {
  const { anaphor, referent, discourse, rank, silent, fit, isInside } = candidate
  const kind = toFeatureValue(anaphor.kind)
  const head = anaphor.head === '' ? NOTHING : toFeatureValue(anaphor.head)
  if (!referent) {
    emit('p0', kind)
    emit('p1', kind, head)
    return
  }
  const own = typeOf(referent)
  // "He" can only mean persons: what tells among those with a name tells of the others.
  const type = anaphor.kind === 'he' ? NOTHING : own
  const cue = anaphor.quote.cue
    ? toFeatureValue(textOf(discourse.doc, anaphor.quote.cue).toLowerCase())
    : NOTHING
  const speaks = silent < 0 ? SILENT : SPOKE[Math.min(3, silent)]!
  const since = candidate.spokeIn < 0 ? FAR : distanceOf(anaphor.sentence - candidate.spokeIn)
  const place = placeOf(candidate)
  const away =
    candidate.mention < 0 ? FAR : distanceOf(anaphor.sentence - discourse.sentences[candidate.mention]!)
  const near = Math.min(4, rank)
  const entity = referent.entity
  const fits = fit * 2 + (candidate.isLatestFit ? 1 : 0)
  const proper = PROPER[properOf(anaphor, referent)]!
  emit('p2', kind, own)
  emit('p3', kind, type, away)
  emit('p4', kind, type, place)
  emit('p5', kind, type, away, place)
  emit('p7', kind, type, speaks, since)
  emit('p9', kind, type, speaks, near)
  emit('pa', kind, type, speaks, cue)
  emit('pb', kind, sizeOf(entity))
  emit('pc', kind, genderOf(entity, candidate))
  emit('pe', kind, isInside ? 1 : 0)
  emit('pf', kind, type, away, speaks)
  emit('pg', kind, type, place, speaks)
  if (anaphor.head === '') return
  emit('q0', type, fits)
  emit('q1', kind, type, fits)
  emit('q2', kind, type, fits, speaks)
  emit('q3', head, type, fits)
  emit('q4', head, type, speaks)
  emit('q5', type, proper, fits)
  emit('q6', kind, proper, fits)
}

const SILENT = toFeatureValue('-')
const SPOKE = ['0', '1', '2', '3'].map(toFeatureValue)
const FAR = toFeatureValue('far')
const PROPER = ['none', 'known', 'strange'].map(toFeatureValue)

/** What names in a description say: 0 for none, 1 for those of the candidate, 2 for others: "the EU Declaration". */
const properOf = ({ text }: Anaphor, { entity, name }: Referent): 0 | 1 | 2 => {
  const words = text.slice(1)
  const names = hasUpper(words) ? words.match(/\p{Lu}[\p{L}-]*/gu) : null
  if (!names) return 0
  const known = [name, ...(entity?.roles ?? []), ...(entity?.aliases ?? [])]
  return names.some((word) => known.some((own) => own.includes(word.slice(0, 4)))) ? 1 : 2
}

const DISTANCES = ['<', '0', '1', '2', '3', '4', '4', '6', '6', '9'].map(toFeatureValue)

const distanceOf = (sentences: number): FeatureValue =>
  DISTANCES[Math.max(0, Math.min(DISTANCES.length - 1, sentences + 1))]!

const TYPES: Readonly<Record<Entity['type'], FeatureValue>> = {
  person: toFeatureValue('person'),
  place: toFeatureValue('place'),
  organisation: toFeatureValue('organisation'),
}
const ONE = toFeatureValue('one')
const SOME = toFeatureValue('some')

const typeOf = ({ entity, name }: Referent): FeatureValue =>
  entity ? TYPES[entity.type] : isOnePerson(name) ? ONE : SOME

const [BEHIND, UNNAMED, QUOTED, SUBJECT, OWNER, ADJUNCT, PLAIN] = [
  'behind', 'unnamed', 'quoted', 'subject', 'owner', 'adjunct', 'plain',
].map(toFeatureValue) as [FeatureValue, FeatureValue, FeatureValue, FeatureValue, FeatureValue, FeatureValue, FeatureValue] // prettier-ignore

/** What the name does in its sentence. */
const placeOf = ({ discourse, mention, isBehind }: ReferentCandidate): FeatureValue => {
  if (mention < 0) return UNNAMED
  if (isBehind) return BEHIND
  if (discourse.quoted[mention]) return QUOTED
  if (discourse.subjects[mention]) return SUBJECT
  const name = discourse.doc.mentions[mention]!
  if (isOwner(discourse.doc, name)) return OWNER
  return isAfterPreposition(discourse.doc, name) ? ADJUNCT : PLAIN
}

const SIZES = ['0', '1', '2', '3', '4', '4', '6', '6', '6', '9'].map(toFeatureValue)

const sizeOf = (entity: Entity | null): FeatureValue =>
  SIZES[Math.min(SIZES.length - 1, entity?.mentions.length ?? 0)]!

const [AGREES, UNKNOWN] = [toFeatureValue('agrees'), toFeatureValue('unknown')]

const genderOf = (entity: Entity | null, { anaphor }: ReferentCandidate): FeatureValue =>
  entity?.gender && entity.gender === anaphor.gender ? AGREES : UNKNOWN

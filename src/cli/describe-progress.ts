import type { StageBegun } from '../extract.js'

/** How far a run is at one moment, in milliseconds. */
export interface Sample {
  readonly at: number
  readonly documents: number
  /** Of the files that have been read. */
  readonly bytes: number
}

export interface Work {
  readonly now: Sample
  /** How far it was a while ago: the start of a run, when threads begin, says little of the rest. */
  readonly before: Sample
  /** Bytes of all files; null where that is not known. */
  readonly total: number | null
  /** The long document that is being read. */
  readonly reading: { readonly id: string; readonly stage: StageBegun } | null
}

/** `1,234 documents · 310 a second · about 2 min left · war.txt: names, 2 of 5` */
export const describeProgress = (work: Work): string => {
  const { documents } = work.now
  return [
    `${documents.toLocaleString('en')} document${documents === 1 ? '' : 's'}`,
    ...describeRate(work),
    ...describeRest(work),
    ...describeStage(work),
  ].join(' · ')
}

const describeRate = ({ now, before }: Work): string[] => {
  const rate = (1000 * (now.documents - before.documents)) / (now.at - before.at)
  if (!(rate > 0)) return []
  if (rate >= 10) return [`${Math.round(rate).toLocaleString('en')} a second`]
  return [rate >= 1 ? `${rate.toFixed(1)} a second` : `${Math.ceil(rate * 60)} a minute`]
}

const describeRest = ({ now, before, total }: Work): string[] => {
  const rate = (1000 * (now.bytes - before.bytes)) / (now.at - before.at)
  // More than there were: links lead further than the files that were counted.
  if (total === null || !(rate > 0) || now.bytes > total) return []
  return [`about ${describeTime((total - now.bytes) / rate)} left`]
}

const describeTime = (seconds: number): string => {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}

const describeStage = ({ reading }: Work): string[] => {
  if (reading === null) return []
  const { name, number, count } = reading.stage
  return [`${reading.id}: ${IN_WORDS[name] ?? name}, ${number} of ${count}`]
}

const IN_WORDS: Readonly<Record<string, string>> = {
  quotations: 'quotation marks',
  mentions: 'names',
  entities: 'who is who',
  attribution: 'quotes',
}

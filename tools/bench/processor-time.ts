import { execFileSync } from 'node:child_process'
import { CONTENDERS } from './contenders.js'
import { newTexts } from './new-texts.js'

/** What one process took. */
export interface Taken {
  /** Of the processor, user and system, all threads. */
  readonly milliseconds: number
  readonly megabytes: number
}

/** What a process is to measure: see `measureHere`. */
export interface Job {
  readonly data: string
  readonly contender: string
  readonly characters: number
  /** Whether it has loaded and has read other texts before the clock starts. */
  readonly isWarm: boolean
  /** All texts as one document. */
  readonly isOne: boolean
}

/** Does a job in this process. Texts are read from the disk before the clock starts. */
export const measureHere = async ({ data, contender, characters, isWarm, isOne }: Job): Promise<Taken> => {
  const { texts, others } = newTexts(data, characters)
  const documents = isOne ? [texts.join('\n\n')] : texts
  const begin = process.cpuUsage()
  const read = await CONTENDERS[contender]!()
  if (isWarm) for (const text of others) read(text)
  const { user, system } = isWarm ? process.cpuUsage() : begin
  for (const text of documents) read(text)
  const end = process.cpuUsage()
  return {
    milliseconds: (end.user + end.system - user - system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

/** Does a job in a process of its own, that none inherits another's memory or warm code. */
export const measureApart = (job: Job): Taken =>
  JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, process.argv[1]!, '--job', JSON.stringify(job)], {
      encoding: 'utf8',
    }),
  ) as Taken

/** The quickest: another process only ever adds. */
export const leastOf = (taken: readonly Taken[]): Taken =>
  taken.toSorted((a, b) => a.milliseconds - b.milliseconds)[0]!

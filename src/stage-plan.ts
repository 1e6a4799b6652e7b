import type { Document } from './document.js'
import { stageOrder } from './errors.js'

/** What a stage may write, and what a later one may read. */
export type Finding = keyof Document

/** One step of the analysis. It is made only when a caller wants something that it writes, directly or by another stage. */
export interface PlannedStage {
  readonly name: string
  readonly reads: readonly Finding[]
  readonly writes: readonly Finding[]
  /** Loads what the stage needs and returns its step, whose answer may come later. */
  readonly create: () => Step
}

/** A pure step: reads the document, returns a new one with its findings attached. */
export type Step = (doc: Document) => Document | Promise<Document>

/** A stage of one document begins. */
export interface StageBegun {
  readonly name: string
  /** From 1. */
  readonly number: number
  readonly count: number
}

/** What every document has before the first stage: see `toDocument`. */
const GIVEN: readonly Finding[] = ['text', 'blocks', 'tokens', 'sentences', 'notices']

/** The stages that `wanted` takes, in their order. @throws ExtractError `STAGE_ORDER` when one reads what none wrote. */
export const planFor = (
  wanted: readonly Finding[],
  stages: readonly PlannedStage[],
): readonly PlannedStage[] => {
  checkOrder(stages)
  const needed = new Set(wanted)
  // Backwards, for a stage reads only what an earlier one wrote.
  const kept = stages.toReversed().filter(({ reads, writes }) => {
    if (!writes.some((finding) => needed.has(finding))) return false
    for (const finding of reads) needed.add(finding)
    return true
  })
  return kept.toReversed()
}

const checkOrder = (stages: readonly PlannedStage[]): void => {
  const written = new Set(GIVEN)
  for (const { name, reads, writes } of stages) {
    for (const finding of reads) if (!written.has(finding)) throw stageOrder(name, finding)
    for (const finding of writes) written.add(finding)
  }
}

/** One step after the other. The answer comes at once if every step's does. `onStep` is told of each that begins. */
export const inSequence = (steps: readonly Step[], onStep?: (index: number) => void): Step => {
  const from = (index: number, doc: Document): Document | Promise<Document> => {
    for (let i = index; i < steps.length; i++) {
      onStep?.(i)
      const next = steps[i]!(doc)
      if (next instanceof Promise) return next.then((later) => from(i + 1, later))
      doc = next
    }
    return doc
  }
  return (doc) => from(0, doc)
}

/** What an attack was told. */
export interface Plan {
  /** 1 takes about ten minutes on two cores. */
  readonly size: number
  readonly seed: number
}

export interface Report {
  /** How much was tried: "120000 documents". */
  readonly tried: string
  /** One sentence each; empty is good. */
  readonly failures: readonly string[]
  /** What is worth knowing besides. */
  readonly notes?: readonly string[]
}

export type Attack = (plan: Plan) => Promise<Report>

export const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)

import type { Passage, Result } from '../../../schema/result.js'
import { INDENT } from '../../entity-grid.js'
import type { createContext } from '../../find-context.js'
import { cutWords, rewrapped } from '../../layout.js'
import type { ReportSettings } from '../../reporter.js'

/** A document that is being shown. */
export interface Shown {
  readonly result: Result
  readonly settings: ReportSettings
  /** Null where nobody wants to see the sentences around a find. */
  readonly inContext: ReturnType<typeof createContext> | null
}

/** The sentences around a find behind a line in the margin; the find alone is not pale. */
export const contextLines = (
  find: Passage,
  { inContext, settings: { palette } }: Shown,
  width: number,
): string[] => {
  if (inContext === null) return []
  const { before, words, behind } = inContext(find)
  const painted = palette.dim(cutWords(before)) + cutWords(words) + palette.dim(cutWords(behind))
  return rewrapped(painted, width - INDENT.length - MARGIN.length)
    .split('\n')
    .map((line) => INDENT + palette.dim(MARGIN) + line)
}

const MARGIN = '│ '

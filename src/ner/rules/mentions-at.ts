import { partitionPoint } from '../../collections/sorted.js'
import type { TokenRange } from '../../collections/token-range.js'
import type { Mention } from '../../document.js'

/** The mentions that have a token in the range: found by halves, for a long text has many of both. */
export const mentionsAt = (mentions: readonly Mention[], { first, end }: TokenRange): readonly Mention[] => {
  const from = partitionPoint(mentions.length, (i) => mentions[i]!.endToken <= first)
  let to = from
  while (to < mentions.length && mentions[to]!.firstToken < end) to++
  return mentions.slice(from, to)
}

/** Whether no mention has a token of the range. */
export const isFree = (mentions: readonly Mention[], { first, end }: TokenRange): boolean => {
  const at = partitionPoint(mentions.length, (i) => mentions[i]!.endToken <= first)
  return at === mentions.length || mentions[at]!.firstToken >= end
}

/** Whether the mentions there, if any, have no token outside the range: "Conservative Voters Union" is longer than its first word. */
export const isInNoLonger = (mentions: readonly Mention[], { first, end }: TokenRange): boolean =>
  mentionsAt(mentions, { first, end }).every(
    ({ firstToken, endToken }) => firstToken >= first && endToken <= end,
  )

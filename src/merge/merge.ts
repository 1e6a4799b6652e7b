import { optionInvalid } from '../errors.js'
import { describeIssue } from '../schema/issues.js'
import { MergeOptionsSchema, type MergedEntity, type MergeOptions } from '../schema/merge.js'
import type { Result } from '../schema/result.js'
import { applyDecisions } from './apply-decisions.js'
import { Clusters, type Link } from './clusters.js'
import type { Decision } from './decisions.js'
import { readItems, type Item } from './items.js'
import { linksOfKeys } from './key-links.js'
import { toMergedEntities } from './merged.js'
import { describeMerge, SCORES } from './rules.js'
import { linksOfUniqueNames } from './unique-name-links.js'

/** What comes of merging. */
export interface Merge {
  /** Most mentioned first. */
  readonly entities: MergedEntity[]
  /** One row a merge, and one without a decision for each that a lower threshold would make. */
  readonly decisions: Decision[]
  /** References in the given decisions that no entity answers to. */
  readonly unknown: string[]
}

/**
 * One list of entities across documents. The same results give the same list whatever their order. Memory grows with the
 * number of entities.
 *
 * @throws ExtractError `OPTION_INVALID` when an option is wrong, `DECISIONS_CONTRADICT` when decisions do.
 */
export const mergeResults = async (
  results: AsyncIterable<Result> | Iterable<Result>,
  options: MergeOptions = {},
): Promise<MergedEntity[]> => (await planMerge(results, options)).entities

/** As `mergeResults`, with the decisions that a person may correct and give back. */
export const planMerge = async (
  results: AsyncIterable<Result> | Iterable<Result>,
  options: MergeOptions = {},
): Promise<Merge> => {
  const parsed = MergeOptionsSchema.safeParse(options, { error: describeIssue })
  if (!parsed.success) throw optionInvalid(parsed.error.issues)
  const { threshold } = parsed.data
  const items = await readItems(results)
  const clusters = new Clusters(items)
  const unknown = applyDecisions(items, clusters, parsed.data)
  const shared = linksOfKeys(items)
  join(clusters, shared, threshold)
  const unique = linksOfUniqueNames(items, clusters)
  join(clusters, unique, threshold)
  return {
    entities: toMergedEntities(items, clusters),
    decisions: [
      ...clusters.used.map((link) => toDecision(items, link, 'same')),
      ...open(clusters, [...shared, ...unique]).map((link) => toDecision(items, link, '')),
    ],
    unknown,
  }
}

// The surest first; links come in a fixed order, and sorting keeps it among equals.
const join = (clusters: Clusters, links: readonly Link[], threshold: number): void => {
  const sure = links.filter(({ rule }) => SCORES[rule] >= threshold)
  for (const link of sure.toSorted((a, b) => SCORES[b.rule] - SCORES[a.rule])) clusters.join(link)
}

// What is left to decide: one link for each two clusters, the surest.
const open = (clusters: Clusters, links: readonly Link[]): Link[] => {
  const seen = new Set<string>()
  return links
    .toSorted((a, b) => SCORES[b.rule] - SCORES[a.rule])
    .filter(({ left, right }) => {
      const [a, b] = [clusters.find(left), clusters.find(right)]
      const pair = a < b ? `${a} ${b}` : `${b} ${a}`
      if (a === b || seen.has(pair) || clusters.areApart(left, right)) return false
      seen.add(pair)
      return true
    })
}

const toDecision = (
  items: readonly Item[],
  { left, right, rule }: Link,
  decision: 'same' | '',
): Decision => ({
  left: items[left]!.reference,
  right: items[right]!.reference,
  decision,
  why: describeMerge(rule, items[left]!.name, items[right]!.name),
})

import { optionInvalid } from '../errors.js'
import { describeIssue } from '../schema/issues.js'
import { MergeOptionsSchema, type MergedEntity, type MergeOptions } from '../schema/merge.js'
import type { Result } from '../schema/result.js'
import { applyDecisions } from './apply-decisions.js'
import { Clusters } from './clusters.js'
import type { Decision } from './decisions.js'
import { readItems, type Items } from './items.js'
import { linksOfKeys } from './key-links.js'
import { Links, surestOf, type Link } from './link-list.js'
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
  const { entities, decisions, unknown } = await openMerge(results, options)
  return { entities: [...entities()], decisions: [...decisions()], unknown: [...unknown] }
}

/** The same with each entity and decision made when it is asked for. */
export interface OpenMerge {
  readonly entities: () => Iterable<MergedEntity>
  readonly decisions: () => Iterable<Decision>
  readonly unknown: readonly string[]
}

export const openMerge = async (
  results: AsyncIterable<Result> | Iterable<Result>,
  options: MergeOptions = {},
): Promise<OpenMerge> => {
  const parsed = MergeOptionsSchema.safeParse(options, { error: describeIssue })
  if (!parsed.success) throw optionInvalid(parsed.error.issues)
  const { threshold } = parsed.data
  const items = await readItems(results)
  // Before anything else: the keys of all names take most of the memory, and only until then.
  const links = linksOfKeys(items)
  const clusters = new Clusters(items)
  const unknown = applyDecisions(items, clusters, parsed.data)
  join(clusters, links, threshold)
  const unique = new Links()
  for (const link of linksOfUniqueNames(items, clusters)) unique.add(link)
  join(clusters, unique, threshold)
  return {
    entities: () => toMergedEntities(items, clusters),
    decisions: function* () {
      for (const link of clusters.used) yield toDecision(items, link, 'same')
      for (const link of open(items, clusters, [links, unique])) yield toDecision(items, link, '')
    },
    unknown,
  }
}

const join = (clusters: Clusters, links: Links, threshold: number): void => {
  for (const link of surestOf(links)) {
    if (SCORES[link.rule] < threshold) return
    clusters.join(link)
  }
}

/** What is left to decide: one link for each two clusters, the surest. */
function* open(items: Items, clusters: Clusters, links: readonly Links[]): Generator<Link> {
  const seen = new Set<number>()
  for (const link of surestOf(...links)) {
    const [a, b] = [clusters.find(link.left), clusters.find(link.right)]
    const pair = Math.min(a, b) * items.length + Math.max(a, b)
    if (a === b || seen.has(pair) || clusters.areApart(link.left, link.right)) continue
    seen.add(pair)
    yield link
  }
}

const toDecision = (items: Items, link: Link, decision: 'same' | ''): Decision => {
  const [left, right] = [items.at(link.left), items.at(link.right)]
  return {
    left: left.reference,
    right: right.reference,
    decision,
    why: describeMerge(link.rule, left.name, right.name),
  }
}

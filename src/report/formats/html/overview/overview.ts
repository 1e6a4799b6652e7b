import type { ResultType } from '../../../../schema/options.js'
import { toHtmlLine } from '../../../html-text.js'
import type { FailedDocument } from '../../../reporter.js'
import { toArcs } from './arcs.js'
import { closestPairs, type Pair } from './company.js'
import { toSortable, type SortableColumn } from './sortable.js'
import { MOST_IN_COMPANY, type DocumentCount, type NameCount, type Tally } from './tally.js'

/** What all documents together tell: who is quoted most, who is named with whom, every name and every document. */
export const toOverview = (tally: Tally, types: readonly ResultType[]): string => {
  const { documents, failures } = tally
  const several = documents.length > 1
  if (!several && failures.length === 0) return ''
  const names = [...tally.names.values()]
  const sections = several
    ? [
        ...(types.includes('quotes') ? [quotedMost(names)] : []),
        namedTogether(closestPairs(tally, MOST_IN_DRAWING)),
        documentTable(documents, types),
        nameTable(names),
      ]
    : []
  return (
    `<section id="overview" aria-labelledby="overview-title"><h2 id="overview-title">Overview</h2>` +
    `${sections.join('')}${failureList(failures)}</section>\n`
  )
}

const MOST_IN_DRAWING = 20
const MOST_QUOTED = 12
const MOST_NAMES = 500

const quotedMost = (names: readonly NameCount[]): string => {
  const quoted = names
    .filter(({ quotes }) => quotes > 0)
    .sort((a, b) => b.quotes - a.quotes)
    .slice(0, MOST_QUOTED)
  if (quoted.length === 0) return ''
  const most = quoted[0]!.quotes
  const bars = quoted.map(
    (each) =>
      `<li>${toLink(each)} <svg class="bar ${each.type}" aria-hidden="true"><rect width="${((100 * each.quotes) / most).toFixed(1)}%" height="100%" rx="2"/></svg>` +
      ` <span class="count">${each.quotes}<span class="unseen"> quotes</span></span></li>`,
  )
  return `<section class="quoted"><h3>Quoted most</h3><ol class="bars">${bars.join('')}</ol></section>`
}

const toLink = ({ name, type, first }: NameCount): string =>
  `<a class="${type}" href="#${first}"><bdi>${toHtmlLine(name)}</bdi></a>`

const namedTogether = (pairs: readonly Pair[]): string => {
  if (pairs.length === 0) return ''
  const lines = pairs.map(
    ({ one, other, paragraphs }) =>
      `<li>${toLink(one)} and ${toLink(other)} <span class="count">${paragraphs}</span></li>`,
  )
  return (
    `<section class="company"><h3 id="together">Named together</h3><figure>${toArcs(pairs)}` +
    `<figcaption>In how many paragraphs two people are both named; paragraphs that name more than ${MOST_IN_COMPANY} ` +
    `people are left out. People of one name in several documents are counted as one.</figcaption></figure>` +
    `<details><summary>The same as a list</summary><ol class="pairs">${lines.join('')}</ol></details></section>`
  )
}

const NAME_COLUMNS: readonly SortableColumn<NameCount>[] = [
  { title: 'Name', cell: toLink },
  { title: 'Type', cell: ({ type }) => type },
  { title: 'Documents', isNumber: true, cell: ({ documents }) => String(documents) },
  { title: 'Mentions', isNumber: true, cell: ({ mentions }) => String(mentions) },
  { title: 'Quotes', isNumber: true, cell: ({ quotes }) => String(quotes) },
]

const nameTable = (names: readonly NameCount[]): string => {
  if (names.length === 0) return ''
  const sorted = names.toSorted((a, b) => b.mentions - a.mentions).slice(0, MOST_NAMES)
  const all = names.length.toLocaleString('en')
  return toSortable(
    'all-names',
    sorted.length < names.length ? `Names: the ${MOST_NAMES} most mentioned of ${all}` : `Names (${all})`,
    NAME_COLUMNS,
    sorted,
  )
}

const documentTable = (documents: readonly DocumentCount[], types: readonly ResultType[]): string =>
  toSortable(
    'documents',
    `Documents (${documents.length.toLocaleString('en')})`,
    [
      { title: 'Document', cell: ({ anchor, title }) => `<a href="#${anchor}"><bdi>${title}</bdi></a>` },
      ...types.map((count): SortableColumn<DocumentCount> => ({
        title: count[0]!.toUpperCase() + count.slice(1),
        isNumber: true,
        cell: ({ counts }) => counts[count].toLocaleString('en'),
      })),
    ],
    documents,
  )

const failureList = (failures: readonly FailedDocument[]): string =>
  failures.length === 0
    ? ''
    : `<section class="failures"><h3>Could not be read</h3><ul>${failures
        .map(({ message }) => `<li>${toHtmlLine(message)}</li>`)
        .join('')}</ul></section>`

import type { Entity, Quote, Result } from '../../../schema/result.js'
import { toXml } from '../../xml-text.js'
import { toBody } from './tei-text.js'

export const NAMESPACE = 'http://www.tei-c.org/ns/1.0'

/** One `TEI` element. `prefix` keeps the ids of several documents in one file apart. */
export const toTei = (result: Result, prefix: string): string =>
  [
    `<TEI xmlns="${NAMESPACE}" xml:lang="${toXml(result.source.language ?? 'und')}">`,
    teiHeader(result).trimEnd(),
    ...toLists(result, prefix),
    '<text>',
    '<body>',
    ...toBody(result, prefix),
    '</body>',
    '</text>',
    '</TEI>',
    '',
  ].join('\n')

/** The head of one document; null: that of a corpus. */
export const teiHeader = (result: Result | null): string => {
  const title = result === null ? 'Documents' : (result.source.title ?? result.id)
  const author = result?.source.author
  return [
    '<teiHeader>',
    '<fileDesc>',
    `<titleStmt><title>${toXml(title)}</title>${author === undefined ? '' : `<author>${toXml(author)}</author>`}</titleStmt>`,
    '<publicationStmt><p>Names and speech were marked by a program.</p></publicationStmt>',
    `<sourceDesc>${result === null ? '<p>Each document tells its own.</p>' : toSource(result)}</sourceDesc>`,
    '</fileDesc>',
    ...(result === null ? [] : toEncoding(result)),
    '</teiHeader>',
    '',
  ].join('\n')
}

const toSource = ({ id, source: { title, author, date, url, path } }: Result): string => {
  const parts = [
    ...(title === null ? [] : [`<title>${toXml(title)}</title>`]),
    ...(author === undefined ? [] : [`<author>${toXml(author)}</author>`]),
    ...(date === undefined ? [] : [`<date>${toXml(date)}</date>`]),
    ...(url === undefined ? [] : [`<idno type="URL">${toXml(url)}</idno>`]),
    `<idno type="file">${toXml(path ?? id)}</idno>`,
  ]
  return `<bibl>${parts.join('')}</bibl>`
}

const toEncoding = ({ producer }: Result): string[] => [
  `<encodingDesc><appInfo><application ident="${toXml(producer.name)}" version="${toXml(producer.version)}">` +
    `<label>${toXml(producer.name)}</label></application></appInfo></encodingDesc>`,
]

/** Who and what is named, and who speaks without a name. */
const toLists = (result: Result, prefix: string): string[] => {
  const item = (element: string, name: string, entity: Entity): string =>
    `<${element} xml:id="${toXml(prefix + entity.id)}" cert="${entity.confidence}">` +
    [entity.name, ...entity.aliases].map((each) => `<${name}>${toXml(each)}</${name}>`).join('') +
    (entity.roles ?? []).map((role) => `<occupation>${toXml(role)}</occupation>`).join('') +
    `</${element}>`
  const described = result.quotes.flatMap((quote) => toDescribed(quote, prefix))
  const lists = [
    ['listPerson', [...result.people.map((each) => item('person', 'persName', each)), ...described]],
    ['listPlace', result.places.map((each) => item('place', 'placeName', each))],
    ['listOrg', result.organisations.map((each) => item('org', 'orgName', each))],
  ] as const
  const filled = lists.flatMap(([list, items]) =>
    items.length === 0 ? [] : [`<${list}>`, ...items, `</${list}>`],
  )
  return filled.length === 0 ? [] : ['<standOff>', ...filled, '</standOff>']
}

// A speaker whom the text does not name, or who is in none of the lists that were asked for.
const toDescribed = ({ id, speaker }: Quote, prefix: string): string[] =>
  speaker === null || speaker.entity !== null
    ? []
    : [`<person xml:id="${toXml(`${prefix}${id}-speaker`)}"><p>${toXml(speaker.name)}</p></person>`]

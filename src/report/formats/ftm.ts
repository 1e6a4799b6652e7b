import type { EntityType } from '../../document.js'
import type { MergedEntity } from '../../schema/merge.js'
import type { Quote, Result } from '../../schema/result.js'
import { entitiesOf } from '../finds.js'
import { toPlaceIn } from '../place.js'
import { escapeJson } from '../printable.js'
import type { Reporter } from '../reporter.js'
import { toStableId } from '../stable-id.js'

/** FollowTheMoney entities, one a line, as Aleph and `ftm` read them: the document, who and what is in it, who said what. */
export const ftm: Reporter = {
  open: (sink) => ({
    document: async (result) => sink(toLines(await toProxies(result))),
    failure: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  }),
  openMerged: (sink) => ({
    entity: async (entity) => sink(toLines([await toMergedProxy(entity)])),
    close: () => Promise.resolve(),
  }),
}

/** An entity as FollowTheMoney keeps it: each property has any number of values. */
interface Proxy {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const toLines = (proxies: readonly Proxy[]): string =>
  proxies.map((proxy) => `${escapeJson(JSON.stringify(proxy))}\n`).join('')

const SCHEMAS: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  place: 'Address',
  organisation: 'Organization',
}

const toProxies = async (result: Result): Promise<Proxy[]> => {
  const key = [result.source.path ?? '', result.id]
  const document = await toProxy(key, ...documentOf(result))
  const proof = [document.id]
  const entities = new Map<string, Proxy>()
  const mentions: Proxy[] = []
  for (const { type, entity } of entitiesOf(result)) {
    const proxy = await toProxy([...key, entity.id, entity.name], SCHEMAS[type], {
      ...namesOf(type, entity),
      proof,
    })
    entities.set(entity.id, proxy)
    // What is mentioned must be able to act: a place is none of them, and stands in the document's own list.
    if (type !== 'place')
      mentions.push(
        await toProxy([...key, entity.id, 'mention'], 'Mention', {
          document: proof,
          resolved: [proxy.id],
          name: [...new Set(entity.mentions.map(({ text }) => text.replace(/\s+/g, ' ')))],
          detectedSchema: [proxy.schema],
        }),
      )
  }
  const quotes = await Promise.all(
    result.quotes.map((quote) =>
      toProxy([...key, quote.id, quote.text], 'Note', {
        ...noteOf(quote, result),
        entity: [entities.get(quote.speaker?.entity ?? '')?.id ?? document.id],
        proof,
      }),
    ),
  )
  return [document, ...entities.values(), ...mentions, ...quotes]
}

type Properties = Proxy['properties']

const toProxy = async (key: readonly string[], schema: string, properties: Properties): Promise<Proxy> => ({
  id: await toStableId([schema, ...key]),
  schema,
  // A property without a value is left out.
  properties: Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0)),
})

const documentOf = (result: Result): [schema: string, properties: Properties] => {
  const { id, source, people, places, organisations } = result
  const { title, author, date, url, path, language } = source
  const names = (entities: readonly { readonly name: string }[]): string[] => entities.map(({ name }) => name)
  const file = (path ?? id).split(/[\\/]/).at(-1)!
  return [
    url === undefined ? 'Document' : 'Article',
    {
      fileName: [file],
      title: [title ?? file],
      author: given(author),
      // Only what begins with a date as FollowTheMoney writes one.
      publishedAt: given(/^\d{4}(?:-\d\d(?:-\d\d)?)?(?=T|$)/.exec(date ?? '')?.[0]),
      sourceUrl: given(/^https?:/.test(url ?? '') ? url : undefined),
      language: language === 'en' ? ['eng'] : [],
      peopleMentioned: names(people),
      companiesMentioned: names(organisations),
      locationMentioned: names(places),
    },
  ]
}

const given = (value: string | undefined): string[] => (value === undefined ? [] : [value])

const namesOf = (type: EntityType, { name, aliases, roles = [] }: Naming): Properties => ({
  name: [name],
  alias: aliases,
  ...(type === 'person' ? { position: roles } : {}),
  ...(type === 'place' ? { full: [name] } : {}),
})

interface Naming {
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles?: readonly string[] | undefined
}

const noteOf = ({ text, parts, kind, speaker, cue }: Quote, { id, source }: Result): Properties => ({
  name: [speaker === null ? 'Quote' : `Quote of ${speaker.name}`],
  description: [text],
  summary: [
    [`${kind} quote`, ...(cue === null ? [] : [cue.text]), toPlaceIn(source.path ?? id, parts[0]!)].join(
      ', ',
    ),
  ],
})

const toMergedProxy = ({ types: [type], documents, ...naming }: MergedEntity): Promise<Proxy> =>
  toProxy(
    documents.flatMap((document) => [document.path ?? '', document.id, document.entity]),
    SCHEMAS[type!],
    namesOf(type!, naming),
  )

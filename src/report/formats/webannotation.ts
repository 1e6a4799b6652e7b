import type { EntityType } from '../../document.js'
import type { Passage, Quote, Result } from '../../schema/result.js'
import { entitiesOf, type Typed } from '../finds.js'
import { cutterOf } from '../needed.js'
import { escapeJson } from '../printable.js'
import type { Report, Reporter, Sink } from '../reporter.js'
import { toStableUrn } from '../stable-id.js'
import { toUri } from '../uri.js'

/** A page of W3C Web Annotations in JSON-LD: one for each name and each quote, to be found again by its words. */
export const webannotation: Reporter = {
  needs: { text: true, offsets: 'codepoint' },
  open: (sink) => openReport(sink),
}

const HEAD =
  '{"@context":["http://www.w3.org/ns/anno.jsonld",{"extract":"urn:extract:"}],"type":"AnnotationPage","items":[\n'

const openReport = (sink: Sink): Report => {
  const documents: string[] = []
  let written = 0
  return {
    document: async (result) => {
      if (documents.length === 0) await sink(HEAD)
      documents.push(result.id)
      const annotations = (await toAnnotations(result)).map(toJson)
      if (annotations.length > 0) await sink((written > 0 ? ',\n' : '') + annotations.join(',\n'))
      written += annotations.length
    },
    failure: () => Promise.resolve(false),
    close: async () => {
      if (documents.length > 0) await sink(`\n],"id":${toJson(await toStableUrn(documents))}}\n`)
    },
  }
}

const toJson = (value: unknown): string => escapeJson(JSON.stringify(value))

const toAnnotations = async (result: Result): Promise<object[]> => {
  const toTarget = createTargets(result)
  const entities = await Promise.all(entitiesOf(result).map((typed) => toResource(typed, result)))
  const names = entities.flatMap(({ typed, resource }) =>
    typed.entity.mentions.map((mention) => ({
      motivation: 'identifying',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: typed.type },
        { type: 'SpecificResource', purpose: 'identifying', source: resource },
      ],
      target: toTarget(mention),
      'extract:confidence': mention.confidence,
    })),
  )
  const quotes = result.quotes.map((quote) => ({
    motivation: 'describing',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: `${quote.kind} quote` },
      { type: 'SpecificResource', purpose: 'describing', source: toQuotation(quote, entities) },
    ],
    target: quote.parts.map(toTarget),
    'extract:confidence': quote.confidence,
  }))
  return Promise.all(
    [...names, ...quotes].map(async (annotation) => ({
      id: await toStableUrn([JSON.stringify(annotation)]),
      type: 'Annotation',
      ...annotation,
    })),
  )
}

interface Resource {
  readonly typed: Typed
  readonly resource: object
}

const SCHEMA_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'schema:Person',
  place: 'schema:Place',
  organisation: 'schema:Organization',
}

const toResource = async (typed: Typed, result: Result): Promise<Resource> => ({
  typed,
  resource: {
    id: await toStableUrn([sourceOf(result), typed.entity.id, typed.entity.name]),
    type: SCHEMA_TYPES[typed.type],
    'schema:name': typed.entity.name,
  },
})

const toQuotation = ({ text, speaker }: Quote, entities: readonly Resource[]): object => {
  if (speaker === null) return { type: 'schema:Quotation', 'schema:text': text }
  const known = entities.find(({ typed }) => typed.entity.id === speaker.entity)
  return {
    type: 'schema:Quotation',
    'schema:text': text,
    'schema:creator': known?.resource ?? { 'schema:name': speaker.name },
  }
}

const CONTEXT = 32

const createTargets = (result: Result): ((passage: Passage) => object) => {
  const cut = cutterOf(result)
  const source = sourceOf(result)
  const { format, path } = result.source
  // Of any other format the analysed text is not what stands in the file, so its positions would mislead.
  const hasPositions = format === 'text' && (path === null || path === result.id)
  return ({ text, start, end, page }) => {
    const quote = {
      type: 'TextQuoteSelector',
      exact: text,
      prefix: cut(Math.max(0, start - CONTEXT), start),
      suffix: cut(end, end + CONTEXT),
    }
    if (page !== undefined) return { source, selector: onPage(page, quote) }
    return {
      source,
      selector: hasPositions ? [{ type: 'TextPositionSelector', start, end }, quote] : quote,
    }
  }
}

const onPage = (page: number, refinedBy: object): object => ({
  type: 'FragmentSelector',
  conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
  value: `page=${page}`,
  refinedBy,
})

/** The address of a document: where it was published, else its file, with its id where the file holds several. */
const sourceOf = ({ id, source: { url, path } }: Result): string => {
  if (url !== undefined && URL.canParse(url)) return url
  if (path === null) return `urn:extract:document:${encodeURIComponent(id.toWellFormed())}`
  return toUri(path) + (path === id ? '' : `#${encodeURIComponent(id.toWellFormed())}`)
}

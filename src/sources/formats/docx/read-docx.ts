import { inputDamaged } from '../../errors.js'
import type { Source } from '../../loading/source.js'
import type { Readable } from '../../readable.js'
import { createFlow, type Flow } from '../office/flow.js'
import { createMetadata } from '../office/core-metadata.js'
import { createHtmlReader } from '../office/html-reader.js'
import { openParts, type Parts } from '../office/parts.js'
import { readXml } from '../office/xml.js'
import { createBody } from './body.js'
import { openFlatParts } from './flat-parts.js'
import { readNumbering } from './numbering.js'
import { readRelations, type Relation } from './relations.js'
import { readStyles } from './styles.js'

/**
 * What a person reads of a Word document when all changes are accepted: headings, paragraphs, items, cells, text boxes
 * and descriptions of pictures
 * after the paragraph that they stand at, footnotes and endnotes at the end. Not read are headers and footers (unless
 * there is nothing else), comments, hidden text, charts and what is embedded.
 *
 * @throws ExtractError `INPUT_DAMAGED`, or what is wrong with the archive
 */
export const readDocx = async (source: Source): Promise<Readable> => {
  const { id, path } = source
  const parts = await open(source)
  const root = await readRelations(parts, '')
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  if (!parts.has(main)) throw inputDamaged(id, 'DOCX', `${main} is missing`)
  const flow = createFlow()
  const title = await readDocument(parts, main, id, flow)
  const metadata = createMetadata()
  await parts.read(targetOf(root, 'core-properties') ?? 'docProps/core.xml', metadata)
  const built = metadata.build()
  return {
    id,
    path,
    format: 'docx',
    metadata: { ...built, title: built.title ?? title },
    record: null,
    ...flow.build(),
    source: null,
  }
}

const open = async (source: Source): Promise<Parts> => {
  const bytes = await source.bytes()
  return bytes[0] === PK ? openParts(bytes, source) : openFlatParts(bytes.toString('utf8'), source.id)
}

const PK = 'P'.charCodeAt(0)

const readDocument = async (parts: Parts, main: string, id: string, flow: Flow): Promise<string | null> => {
  const relations = await readRelations(parts, main)
  const styles = await readStyles(parts, targetOf(relations, 'styles') ?? 'word/styles.xml')
  const numbering = await readNumbering(parts, targetOf(relations, 'numbering') ?? 'word/numbering.xml')
  const chunks = await readChunks(parts, relations, id)
  let title: string | null = null
  let isEmpty = true
  const counted = {
    ...flow,
    paragraph: (...[kind, text, mark]: Parameters<Flow['paragraph']>) => {
      isEmpty &&= text.trim() === ''
      flow.paragraph(kind, text, mark)
    },
  }
  await parts.read(
    main,
    createBody({
      styles,
      numbering,
      flow: counted,
      onTitle: (text) => (title ??= text === '' ? null : text),
      onChunk: (relation) => chunks.get(relation)?.(counted),
    }),
  )
  for (const type of ['footnotes', 'endnotes'])
    for (const { target } of relations.filter((each) => each.type === type))
      await parts.read(
        target,
        createBody({ styles, numbering, flow: { ...flow, paragraph: (_, text) => flow.note(text) } }),
      )
  if (isEmpty)
    for (const { target } of relations.filter(({ type }) => type === 'header' || type === 'footer'))
      await parts.read(target, createBody({ styles, numbering, flow }))
  return title
}

const targetOf = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((relation) => relation.type === type)?.target

/** Whole documents that stand in this one, by their relations: read before, for the body is read in one go. */
const readChunks = async (
  parts: Parts,
  relations: readonly Relation[],
  id: string,
): Promise<Map<string, (flow: Pick<Flow, 'paragraph'>) => void>> => {
  const chunks = new Map<string, (flow: Pick<Flow, 'paragraph'>) => void>()
  for (const { id: relation, target } of relations.filter(({ type }) => type === 'aFChunk')) {
    if (!parts.has(target) || !/\.x?html?$/i.test(target)) continue
    const paragraphs: Parameters<Flow['paragraph']>[] = []
    const own = createFlow()
    const reader = createHtmlReader({ ...own, paragraph: (kind, text) => void paragraphs.push([kind, text]) })
    await readXml(parts.chunks(target), id, reader, true)
    chunks.set(relation, (flow) => {
      for (const [kind, text] of paragraphs) flow.paragraph(kind, text)
    })
  }
  return chunks
}

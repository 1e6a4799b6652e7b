import { inputDamaged, inputEncrypted } from '../../errors.js'
import type { Source } from '../../loading/source.js'
import type { Readable } from '../../readable.js'
import { createFlow } from '../office/flow.js'
import { createMetadata } from '../office/core-metadata.js'
import { openParts, type Parts } from '../office/parts.js'
import { both, readXml } from '../office/xml.js'
import { createContent } from './content.js'

/**
 * What a person reads of an OpenDocument text when all changes are accepted: headings, paragraphs, items, cells, text
 * boxes and descriptions of pictures after the paragraph that they stand at, notes at the end. Not read are headers and footers, comments, hidden
 * sections, formulas and what is embedded.
 *
 * @throws ExtractError `INPUT_ENCRYPTED`, `INPUT_DAMAGED`, or what is wrong with the archive
 */
export const readOdt = async (source: Source): Promise<Readable> => {
  const { id, path } = source
  const flow = createFlow()
  const content = createContent(flow)
  const metadata = createMetadata()
  const bytes = await source.bytes()
  if (bytes[0] === PK) {
    const parts = await openParts(bytes, source)
    if (await isEncrypted(parts)) throw inputEncrypted(id, 'an OpenDocument text')
    if (!parts.has('content.xml')) throw inputDamaged(id, 'ODT', 'content.xml is missing')
    // Names of styles that all documents share say what a paragraph is.
    await parts.read('styles.xml', content.styles)
    await parts.read('content.xml', content.body)
    await parts.read('meta.xml', metadata)
  } else await readXml(once(bytes), id, both(both(content.styles, content.body), metadata))
  const built = metadata.build()
  return {
    id,
    path,
    format: 'odt',
    metadata: { ...built, title: built.title ?? content.title() },
    record: null,
    ...flow.build(),
    source: null,
  }
}

const PK = 'P'.charCodeAt(0)

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

// The manifest is never encrypted itself.
const isEncrypted = async (parts: Parts): Promise<boolean> => {
  let found = false
  await parts.read('META-INF/manifest.xml', {
    open: (name) => (found ||= name.endsWith(':encryption-data')),
    close: () => {},
    text: () => {},
  })
  return found
}

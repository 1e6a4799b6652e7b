import { inputDamaged, inputEncrypted } from '../../errors.js'
import type { Source } from '../../loading/source.js'
import type { Readable } from '../../readable.js'
import { createFlow } from '../office/flow.js'
import { createMetadata } from '../office/core-metadata.js'
import { openParts, type Parts } from '../office/parts.js'
import { attribute, both, readXml } from '../office/xml.js'
import { createContent } from './content.js'
import { readFormulas, type TakeFormula } from './formulas.js'

/**
 * What a person reads of an OpenDocument text when all changes are accepted: headings, paragraphs, items, cells, text
 * boxes and descriptions of pictures after the paragraph that they stand at, notes at the end. Not read are headers and footers, comments, hidden
 * sections and what is embedded.
 *
 * @throws ExtractError `INPUT_ENCRYPTED`, `INPUT_DAMAGED`, or what is wrong with the archive
 */
export const readOdt = async (source: Source): Promise<Readable> => {
  const { id, path } = source
  const flow = createFlow()
  let takeFormula: TakeFormula = () => ''
  const content = createContent(flow, (folder) => takeFormula(folder))
  const metadata = createMetadata()
  const bytes = await source.bytes()
  if (bytes[0] === PK) {
    const parts = await openParts(bytes, source)
    const { isEncrypted, formulas } = await readManifest(parts)
    if (isEncrypted) throw inputEncrypted(id, 'an OpenDocument text')
    if (!parts.has('content.xml')) throw inputDamaged(id, 'ODT', 'content.xml is missing')
    takeFormula = await readFormulas(parts, formulas)
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

interface Manifest {
  readonly isEncrypted: boolean
  /** Where they are: "Object 1/". */
  readonly formulas: ReadonlySet<string>
}

// The manifest is never encrypted itself.
const readManifest = async (parts: Parts): Promise<Manifest> => {
  let isEncrypted = false
  const formulas = new Set<string>()
  await parts.read('META-INF/manifest.xml', {
    open: (name, attributes) => {
      isEncrypted ||= name.endsWith(':encryption-data')
      if (attribute(attributes, 'media-type') === FORMULA)
        formulas.add(attribute(attributes, 'full-path') ?? '')
    },
    close: () => {},
    text: () => {},
  })
  return { isEncrypted, formulas }
}

const FORMULA = 'application/vnd.oasis.opendocument.formula'

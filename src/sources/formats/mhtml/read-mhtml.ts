import { inputDamaged } from '../../errors.js'
import type { Reading } from '../../loading/loader.js'
import { checkLength } from '../../loading/memory.js'
import type { Source } from '../../loading/source.js'
import type { Metadata } from '../../readable.js'
import { readPage } from '../html/read-page.js'
import { decodeText, toMailSource } from '../mail/decode-body.js'
import { readEntity, type Entity } from '../mail/entity.js'
import { through } from '../mail/mapped-text.js'

/**
 * The page that was saved, with the way back to its lines in the file; frames and pictures beside it are not read.
 *
 * @throws ExtractError `INPUT_DAMAGED` where no page is in it.
 */
export const readMhtml = async ({ id, path, settings, bytes }: Source): Promise<Reading> => {
  const saved = toMailSource(await bytes())
  checkLength(id, saved.text)
  const whole = readEntity(saved.text, 0, saved.text.length)
  const part = findPage(whole)
  if (part === null) throw inputDamaged(id, 'MHTML', 'it holds no page')
  const markup = decodeText(saved, part)
  const page = await readPage(markup.text, settings)
  return {
    readable: {
      id,
      path,
      format: 'mhtml',
      record: null,
      source: saved.text,
      ...page,
      segments: through(page.segments ?? [], markup.segments),
      metadata: complete(page.metadata, whole, part),
    },
  }
}

/** The first: what it shows in frames stands behind it. */
const findPage = (entity: Entity): Entity | null => {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(entity.type)) return entity
  for (const part of entity.parts) {
    const found = findPage(part)
    if (found !== null) return found
  }
  return null
}

/** What the page does not say of itself, whoever saved it does. */
const complete = (told: Metadata, whole: Entity, page: Entity): Metadata => ({
  ...told,
  title: told.title ?? whole.field('subject'),
  url:
    told.url ??
    [whole.field('snapshot-content-location'), page.field('content-location')].find((address) =>
      /^https?:/i.test(address ?? ''),
    ) ??
    null,
})

import type { Reading } from '../../loading/loader.js'
import { checkLength } from '../../loading/memory.js'
import type { Source } from '../../loading/source.js'
import { decodePage } from './charset.js'
import { readPage } from './read-page.js'

/** A page as a document. */
export const readHtml = async ({ id, path, settings, charset, bytes }: Source): Promise<Reading> => {
  const { text: source, isDamaged } = await decodePage(await bytes(), path ?? id, settings.encoding, charset)
  checkLength(id, source)
  const page = await readPage(source, settings)
  const notices = [...(page.notices ?? []), ...(isDamaged ? [DAMAGED] : [])]
  return { readable: { id, path, format: 'html', record: null, source, ...page, notices } }
}

const DAMAGED = {
  code: 'PAGE_DAMAGED',
  message:
    'Some bytes of the page stand for no letters: the page is damaged, or its encoding is not the one that it tells.',
}

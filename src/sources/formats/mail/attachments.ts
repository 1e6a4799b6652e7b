import libmime from 'libmime'
import { toMember, type Source } from '../../loading/source.js'
import type { Entity } from './entity.js'

/** An attachment as a source of its own; what is said of the format of a mail is not said of it. */
export const toAttachment = (
  mail: Source,
  { type, fileName }: Pick<Entity, 'type' | 'fileName'>,
  number: number,
  bytes: () => Buffer,
): Source => {
  const settings = { ...mail.settings, inputFormat: 'auto' }
  return toMember({ ...mail, settings }, toName(fileName, type, number), once(bytes))
}

/** What it is called: as its sender calls it, with an ending by its type where that has none. */
const toName = (fileName: string | null, type: string, number: number): string =>
  fileName !== null && /[^.]\.\w{1,10}$/.test(fileName)
    ? fileName
    : `${fileName ?? `attachment-${number}`}.${libmime.detectExtension(type)}`

async function* once(bytes: () => Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes())
}

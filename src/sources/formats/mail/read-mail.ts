import { inputTooLarge } from '../../errors.js'
import { toLoadError } from '../../failure.js'
import type { Content } from '../../loading/loader.js'
import { checkLength } from '../../loading/memory.js'
import type { Source } from '../../loading/source.js'
import { createPause } from '../../pause.js'
import { arrange } from './arrange.js'
import { toAttachment } from './attachments.js'
import { decodeBytes, toMailSource } from './decode-body.js'
import { readEntity } from './entity.js'
import { toOutlookReadable, toReadable } from './message.js'
import { openOutlook } from './outlook.js'
import { splitMailbox } from './split-mailbox.js'

/**
 * One mail: its text once, its header as metadata, then what is attached to it. Left out is what its writer does not say:
 * lines that quote what is answered, the thread below, the signature.
 */
export async function* readMail(source: Source, signal: AbortSignal): AsyncGenerator<Content> {
  yield* readMessage(await source.bytes(), source, 'eml', signal)
}

/**
 * The mails of a mailbox, each as it comes. A mail that cannot be read costs itself.
 *
 * @throws ExtractError for a mail that is larger than `maxBytes`
 */
export async function* readMailbox(source: Source, signal: AbortSignal): AsyncGenerator<Content> {
  const { id, path, settings } = source
  for await (const { line, bytes } of splitMailbox(source.chunks, settings.maxBytes)) {
    if (bytes === null) throw inputTooLarge(path ?? id, settings.maxBytes)
    const message = { ...source, id: `${id}:${line}` }
    try {
      yield* readMessage(bytes, message, 'mbox', signal, line)
    } catch (error) {
      yield { ok: false, id: message.id, error: await toLoadError(error, message.id) }
    }
  }
}

/** A mail that Outlook has saved: its text is plain, or where that is missing HTML, or RTF. It has no lines of its own. */
export async function* readOutlook(source: Source): AsyncGenerator<Content> {
  const mail = openOutlook(await source.bytes(), source.id)
  yield { readable: await toOutlookReadable(mail, source) }
  for (const [i, attachment] of mail.attachments.entries())
    yield toAttachment(source, attachment, i + 1, attachment.bytes)
}

async function* readMessage(
  bytes: Buffer,
  source: Source,
  format: string,
  signal: AbortSignal,
  firstLine = 1,
): AsyncGenerator<Content> {
  const { id, path } = source
  const mail = toMailSource(bytes)
  checkLength(id, mail.text)
  const start = /^[\r\n]*(?:From \S.*\n)?/.exec(mail.text.slice(0, LONGEST_FROM_LINE))?.[0].length ?? 0
  const entity = readEntity(mail.text, start, mail.text.length)
  const arrangement = arrange(entity)
  const readable = await toReadable(mail, entity, arrangement, { id, path, format })
  yield { readable: firstLine === 1 ? readable : { ...readable, firstLine } }
  const pause = createPause()
  for (const [i, part] of arrangement.attachments.entries()) {
    await pause()
    if (signal.aborted) return
    yield toAttachment(source, part, i + 1, () => decodeBytes(mail, part))
  }
}

const LONGEST_FROM_LINE = 1000

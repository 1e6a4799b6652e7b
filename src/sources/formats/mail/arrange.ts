import type { Entity } from './entity.js'

/** What of a mail is read as its text, and what comes along with it. */
export interface Arrangement {
  readonly body: readonly Entity[]
  readonly attachments: readonly Entity[]
}

/** The text once: of what says the same in several ways, the plain text, unless that is next to nothing. */
export const arrange = (entity: Entity): Arrangement => {
  if (entity.parts.length === 0)
    return isBody(entity) ? { body: [entity], attachments: [] } : { body: [], attachments: [entity] }
  const parts = entity.parts.map(arrange)
  const chosen = entity.type === 'multipart/alternative' ? choose(parts) : null
  return {
    body: chosen === null ? parts.flatMap(({ body }) => body) : chosen.body,
    attachments: parts.flatMap(({ attachments }) => attachments),
  }
}

const isBody = ({ type, isAttachment, fileName }: Entity): boolean =>
  (type === 'text/plain' || type === 'text/html') && !isAttachment && fileName === null

const choose = (parts: readonly Arrangement[]): Arrangement | null => {
  const withBody = parts.filter(({ body }) => body.length > 0)
  const plain = withBody.find(({ body }) => body.every(({ type }) => type === 'text/plain'))
  const rich = withBody.findLast(({ body }) => body.some(({ type }) => type === 'text/html'))
  if (
    plain !== undefined &&
    rich !== undefined &&
    lengthOf(plain) < SHORT &&
    lengthOf(rich) > RICHER * lengthOf(plain)
  )
    return rich
  return plain ?? rich ?? null
}

/** "This newsletter wants a program that shows HTML." */
const SHORT = 200
const RICHER = 10

const lengthOf = ({ body }: Arrangement): number =>
  body.reduce((sum, { bodyStart, end }) => sum + end - bodyStart, 0)

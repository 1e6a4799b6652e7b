import type { Link } from '../../loading/loader.js'
import type { PlacedLink } from './link-collector.js'

/** @param links In the order of the source, so that its lines are counted once. */
export const toLinkLines = (links: readonly PlacedLink[], source: string): Link[] => {
  const lineEnd = /\r\n|[\n\r]/g
  let line = 1
  let next = lineEnd.exec(source)
  return links.map(({ target, at }) => {
    for (; next !== null && next.index < at; next = lineEnd.exec(source)) line++
    return { target, line }
  })
}

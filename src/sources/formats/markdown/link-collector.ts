import { decodeString } from 'micromark-util-decode-string'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { MarkdownEvent } from './event.js'

/** Where a link stands in the source and where it leads. */
export interface PlacedLink {
  readonly target: string
  readonly at: number
}

export interface LinkCollector {
  readonly take: (event: MarkdownEvent) => void
  readonly build: () => PlacedLink[]
}

interface OpenLink {
  readonly isImage: boolean
  readonly at: number
  target: string | null
  label: string
}

/** Collects links, inline or by reference, in the order in which they begin. Images are none. */
export const createLinkCollector = (source: string): LinkCollector => {
  const links: OpenLink[] = []
  const open: OpenLink[] = []
  const definitions = new Map<string, string>()
  let defined = ''
  return {
    take: ({ isEnter, name, start, end }) => {
      if (!isEnter) {
        if (name === 'link' || name === 'image') open.pop()
        return
      }
      const link = open.at(-1)
      const words = (): string => source.slice(start, end)
      if (name === 'link' || name === 'image') {
        open.push({ isImage: name === 'image', at: start, target: null, label: '' })
        if (name === 'link') links.push(open.at(-1)!)
      } else if (name === 'definitionLabelString') defined = normalizeIdentifier(words())
      else if (name === 'definitionDestinationString' && !definitions.has(defined))
        definitions.set(defined, decodeString(words()))
      else if (link === undefined) return
      else if (name === 'resourceDestinationString') link.target = decodeString(words())
      else if (name === 'labelText' || name === 'referenceString') link.label = words()
      else if (name === 'resource') link.target ??= ''
    },
    build: () =>
      links.flatMap(({ target, label, at }) => {
        const found = target ?? definitions.get(normalizeIdentifier(label))
        return found === undefined ? [] : [{ target: found, at }]
      }),
  }
}

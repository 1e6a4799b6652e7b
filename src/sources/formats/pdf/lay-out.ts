import { createPause } from '../../pause.js'
import { compose, type Composed, type PlacedRegion } from './compose.js'
import type { PageContent } from './page-content.js'
import { toFieldLine, toLines, type PageLine } from './text-lines.js'
import { bodyTypeOf, toParagraphs } from './page-paragraphs.js'
import { toRegions } from './page-regions.js'
import { dropRunningHeads } from './running-heads.js'

/** From what stands where on each page to running text: regions, lines, then paragraphs by the type of the whole document. */
export const layOut = async (pages: readonly PageContent[]): Promise<Composed> => {
  const pause = createPause()
  const upright = dropRunningHeads(pages.map(({ layers }) => layers[0] ?? []))
  const regions: { page: number; isTable: boolean; lines: PageLine[] }[] = []
  for (const [i, { layers, fields }] of pages.entries()) {
    for (const layer of [upright[i]!, ...layers.slice(1)])
      for (const { runs, cuts } of toRegions(layer))
        regions.push({ page: i + 1, isTable: cuts.length > 0, lines: toLines(runs, cuts) })
    if (fields.length > 0) regions.push({ page: i + 1, isTable: true, lines: fields.map(toFieldLine) })
    await pause()
  }
  const body = bodyTypeOf(regions.flatMap(({ lines }) => lines))
  return compose(
    regions.map(({ page, lines, isTable }): PlacedRegion => ({
      page,
      paragraphs: toParagraphs(lines, body, isTable),
    })),
  )
}

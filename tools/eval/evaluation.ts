import { pipelineWith } from '../../src/extract-core.js'
import type { Document } from '../../src/document.js'
import { loadEngine } from '../../src/load-engine.js'
import { openResources } from '../../src/resources/node.js'
import { RESULT_TYPES } from '../../src/schema/names.js'
import type { Step } from '../../src/stage-plan.js'
import { toDocument } from '../../src/text/to-document.js'

/** Scores the whole program on the corpora in `data` and returns the lines of a report. */
export type Evaluation = (
  data: string,
  options: { readonly errors: boolean; readonly folds: string; readonly engine: string },
) => Promise<string[]>

/** The whole program with the engine of that name. */
export const openPipeline = async (engine: string): Promise<Step> =>
  pipelineWith({ lexicon: [], engine: await loadEngine(engine), resources: openResources() }, RESULT_TYPES)

/** Texts as the whole program reads them, one after the other. */
export const readAll = async (
  articles: readonly { readonly text: string }[],
  engine: string,
): Promise<Document[]> => {
  const run = await openPipeline(engine)
  const docs: Document[] = []
  for (const { text } of articles) docs.push(await run(toDocument(text)))
  return docs
}

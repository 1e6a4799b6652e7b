import { usageWrong } from '../../errors.js'
import type { Report, Reporter, ReportSettings } from '../reporter.js'
import { openDocuments, type Documents } from './sqlite/database.js'

/** Tables of documents, entities, mentions, quotes and notices in a SQLite database, which grows with each run. */
export const sqlite: Reporter = { writes: 'file', open: (_, settings) => openReport(settings) }

const openReport = ({ file }: ReportSettings): Report => {
  let documents: Documents | null = null
  return {
    document: async (result) => {
      if (!file) throw usageWrong(['A database needs a file to be kept in.'])
      documents ??= await openDocuments(file)
      documents.put(result)
    },
    failure: () => Promise.resolve(false),
    close: () => Promise.resolve(documents?.close()),
  }
}

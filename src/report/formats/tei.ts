import type { Report, Reporter, Sink } from '../reporter.js'
import { NAMESPACE, teiHeader, toTei } from './tei/tei-document.js'

/** TEI P5: the text with its names and speech marked, and lists of who and what they refer to. */
export const tei: Reporter = { needs: { text: true, offsets: 'utf16' }, open: (sink) => openReport(sink) }

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

// One document is a TEI, several are a corpus: which of the two is known when the second one comes.
const openReport = (sink: Sink): Report => {
  let count = 0
  let held = ''
  return {
    document: async (result) => {
      count++
      const document = toTei(result, `d${count}-`)
      if (count === 1) {
        held = document
        return
      }
      if (count === 2) await sink(`${DECLARATION}<teiCorpus xmlns="${NAMESPACE}">\n${teiHeader(null)}${held}`)
      await sink(document)
    },
    failure: () => Promise.resolve(false),
    close: async () => {
      if (count === 1) await sink(DECLARATION + held)
      if (count > 1) await sink('</teiCorpus>\n')
    },
  }
}

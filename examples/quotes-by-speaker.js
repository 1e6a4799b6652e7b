// Who said what, as CSV: node examples/quotes-by-speaker.js seeds/izium.md > quotes.csv
import { readFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { createExtractor } from 'extract-cli'

const extract = createExtractor({ minConfidence: 0.5 })
const rows = process.argv.slice(2).flatMap((file) =>
  extract(readFileSync(file, 'utf8')).quotes.map(({ speaker, text, kind, parts }) => ({
    speaker: speaker?.name ?? '',
    said: text,
    kind,
    where: `${file}:${parts[0].line}`,
  })),
)
rows.sort((a, b) => a.speaker.localeCompare(b.speaker))

// A text may say “=HYPERLINK(…)”: escaped, it is no formula to a spreadsheet.
process.stdout.write(stringify(rows, { header: true, escape_formulas: true }))

// A check for CI: node examples/check.js texts/*.txt
// Ends with 1 when a quote has no speaker, and names its line as GitHub's annotations do.
import { readFileSync } from 'node:fs'
import { createExtractor } from 'extract-cli'

const extract = createExtractor({ types: ['quotes'] })
// A document must not be able to end the line and give GitHub, or a terminal, a command of its own.
const escaped = (text) => text.replace(/\p{Cc}+/gu, ' ').replace(/%/g, '%25')
const inProperty = (text) => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C')

for (const file of process.argv.slice(2))
  for (const { text, parts, speaker } of extract(readFileSync(file, 'utf8')).quotes) {
    if (speaker !== null) continue
    const { line, column } = parts[0]
    process.stdout.write(
      `::error file=${inProperty(file)},line=${line},col=${column}::Nobody says “${escaped(text)}”\n`,
    )
    process.exitCode = 1
  }

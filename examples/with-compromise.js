// The verbs in what each speaker says: node examples/with-compromise.js seeds/izium.md
import { readFileSync } from 'node:fs'
import nlp from 'compromise'
import { extractPlugin } from 'extract-cli/compromise'

nlp.plugin(extractPlugin)

const doc = nlp(readFileSync(process.argv[2], 'utf8'))
doc.attributedQuotes().forEach((match) => {
  const { quote } = match.json()[0]
  const verbs = match
    .verbs()
    .json()
    .map(({ verb }) => verb.infinitive)
  if (quote.speaker !== null) process.stdout.write(`${quote.speaker.name}: ${verbs.join(', ')}\n`)
})

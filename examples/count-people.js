// Who is named in how many texts of a folder: node examples/count-people.js seeds/
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractAll, mergeResults } from 'extract-cli'

const folder = process.argv[2] ?? '.'
const names = (await readdir(folder)).filter((name) => /\.(?:txt|md)$/.test(name)).sort()

async function* texts() {
  for (const name of names) yield { id: name, text: await readFile(join(folder, name), 'utf8') }
}

// One list of people, whether a text calls somebody "Zelenskyy" or "Volodymyr Zelenskyy".
const merged = await mergeResults(extractAll(texts(), { types: ['people'] }))
const counts = merged.map(({ name, documents }) => ({ name, texts: documents.length }))
for (const { name, texts } of counts.sort((a, b) => b.texts - a.texts || a.name.localeCompare(b.name)))
  process.stdout.write(`${texts}\t${name}\n`)

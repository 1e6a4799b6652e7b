// A page of who said what in files of any kind: node examples/report.js seeds/moon.md seeds/izium.md > report.html
import { run } from 'extract-cli'
import { readFiles } from 'extract-cli/files'
import { needsOf, toReport } from 'extract-cli/reports'

const documents = run(readFiles(process.argv.slice(2)), await needsOf('html'))
for await (const piece of toReport('html', documents)) process.stdout.write(piece)

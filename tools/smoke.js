// Runs the built binary on the seeds with other releases of Node: `npm run smoke -- 22 24`.
import { execFileSync } from 'node:child_process'

const releases = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24']
const script = `
  const { spawnSync } = require('node:child_process')
  const args = ['bin/extract.js', '--format', 'ndjson', 'seeds/INDEX.md']
  const { stdout: json, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (stderr !== '') throw new Error(stderr)
  const results = json.trim().split('\\n').map((line) => JSON.parse(line))
  const names = results.flatMap(({ people }) => people.map(({ name }) => name))
  if (!names.includes('Volodymyr Zelenskyy')) throw new Error('Volodymyr Zelenskyy is missing from ' + names)
  console.log(process.version + ': ' + results.length + ' documents, ' + names.length + ' people')
`
for (const release of releases) {
  const line = execFileSync('npx', ['--yes', '--package', `node@${release}`, 'node', '-e', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.stdout.write(line)
}

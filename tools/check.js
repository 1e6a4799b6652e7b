// Runs every check: those that keep one core busy two at a time, then the tests, which take all of them. What is given besides
// goes to the tests: `npm run check -- --reporter=json`.
import { spawn } from 'node:child_process'

// The longest first, so that none is left over at the end.
const CHECKS = [
  'npm run lint',
  'npm run types',
  'npm run build && npm run check:package',
  'npm run format:check',
  'npm run docs',
  'npm run unused',
]
const AT_A_TIME = 2

/** Ends with the exit code; what it printed comes at once, when it is done. */
const run = (command) =>
  new Promise((resolve) => {
    const start = Date.now()
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const printed = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk))
    child.on('close', (code) => {
      process.stdout.write(`$ ${command} (${Math.round((Date.now() - start) / 1000)} s)\n`)
      process.stdout.write(Buffer.concat(printed))
      resolve(code ?? 1)
    })
  })

const runAll = async (commands) => {
  const left = [...commands]
  const codes = []
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) codes.push(await run(next))
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, worker))
  return codes
}

/** In full view: tests tell how far they are. */
const runTests = (args) =>
  new Promise((resolve) => {
    const child = spawn('vitest', ['run', '--coverage', ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    child.on('close', (code) => resolve(code ?? 1))
  })

// Each check makes the lists first: here once for all, so that none reads what another still writes.
const lists = await run('npm run lists')
const failed = (codes) => codes.some((code) => code !== 0)
process.exitCode =
  failed([lists, ...(await runAll(CHECKS))]) || failed([await runTests(process.argv.slice(2))]) ? 1 : 0

import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'

/** The tests of the command run what is built, so a stale build is renewed once before them. */
export default (): void => {
  execFileSync(process.execPath, ['tools/lexicon/compile.js'], { stdio: 'inherit' })
  const built = statSync('dist/cli/main.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const isStale = files.some((file) => statSync(`src/${file}`).mtimeMs > built)
  if (isStale) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
}

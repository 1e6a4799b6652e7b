import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'

/** The tests of the command run what is built, so a stale build is renewed once before them. */
export default (): void => {
  for (const made of ['tools/lexicon/compile.js', 'tools/page/page-code.js'])
    execFileSync(process.execPath, [made], { stdio: 'inherit' })
  const built = statSync('dist/command/command.cjs', { throwIfNoEntry: false })?.mtimeMs ?? 0
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`)
  const isStale = [...files, 'tools/build.js', 'package.json'].some((file) => statSync(file).mtimeMs > built)
  if (isStale) execFileSync(process.execPath, ['tools/build.js'], { stdio: 'inherit' })
}

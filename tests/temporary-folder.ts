import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What tests write for a moment lies in one folder, which goes when they are done. */
export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

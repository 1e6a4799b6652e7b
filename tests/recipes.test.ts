import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BINARY, extract, toNdjson } from './cli/command.js'

// Where PySpark is installed; PYTHON says for which Python.
const python = process.env['PYTHON'] ?? 'python3'
const hasSpark = spawnSync(python, ['-c', 'import pyspark']).status === 0

test.skipIf(!hasSpark)(
  `Spark maps with extract and reduces with extract merge${hasSpark ? '' : ' (skipped: PySpark is not installed)'}`,
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'extract-spark-'))
    const input = toNdjson(
      ...Array.from({ length: 20 }, (_, id) => ({
        id: String(id),
        text: `Ana Ruiz met Bob Lee in Town${id}.`,
      })),
      { id: 'bad' },
    )
    writeFileSync(join(folder, 'in.ndjson'), input)
    const recipe = new URL('../recipes/spark/pipe.py', import.meta.url).pathname
    const { status, stderr } = spawnSync(python, [recipe, join(folder, 'in.ndjson'), join(folder, 'out')], {
      env: { ...process.env, EXTRACT: `${process.execPath} ${BINARY}`, SPARK_LOCAL_IP: '127.0.0.1' },
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    const results = linesOf(join(folder, 'out/results'))
    const alone = await extract(['--input-format', 'ndjson', '-f', 'ndjson', '-'], { input })
    // Each part counts its own lines.
    const unnumbered = (lines: string): string => lines.replace(/Line \d+/, 'Line')
    expect(unnumbered(results)).toBe(unnumbered(alone.stdout))
    const merged = await extract(['merge', '-f', 'ndjson', '-'], { input: results })
    expect(linesOf(join(folder, 'out/entities'))).toBe(merged.stdout)
  },
)

const linesOf = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.startsWith('part-'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')

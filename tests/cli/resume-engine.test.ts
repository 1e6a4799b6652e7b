import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { FAST, type Engine } from '../../src/engines.js'
import { extract, folderOf, toNdjson } from './command.js'

let model = ''
vi.mock('../../src/load-engine.js', () => ({
  loadEngine: (name: string): Promise<Engine> => Promise.resolve({ ...FAST, name, model }),
}))

test('lines by another model of an engine are made anew, and those by the same are kept', async () => {
  const folder = await folderOf({ 'r.ndjson': toNdjson({ id: '1', text: 'Ana Ruiz left.' }) })
  const output = join(folder, 'o.ndjson')
  const runs: unknown[] = []
  for (model of ['aaa', 'aaa', 'bbb', 'bbb']) {
    const { code, stderr } = await extract([
      ...['--resume', '-o', output, join(folder, 'r.ndjson'), '--engine', 'neural'],
    ])
    const { producer } = JSON.parse(await readFile(output, 'utf8')) as { producer: { model: string } }
    runs.push([code, stderr.includes('had been done'), producer.model.split('+')[1]])
  }
  expect(runs).toEqual([
    [0, false, 'aaa'],
    [0, true, 'aaa'],
    [0, false, 'bbb'],
    [0, true, 'bbb'],
  ])
})

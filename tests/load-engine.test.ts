import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createAsyncExtractor, loadEngine } from '../src/index.js'
import type { NetworkSettings } from '../src/ner/neural/network.js'
import { openNetwork } from '../src/resources/neural-package.js'
import { versionOf } from '../tools/train/neural/version.js'
import { HAS_NEURAL, WITHOUT_NEURAL } from './neural-package.js'

test('the built-in engine is always there', async () => {
  const read = createAsyncExtractor({ engine: await loadEngine('fast') })
  expect((await read('Ana Ruiz left.')).people).toMatchObject([{ name: 'Ana Ruiz' }])
})

describe('what is said when there is no such engine', () => {
  test.each([
    ['nobody knows it', () => loadEngine('magic'), 'Unknown engine "magic". Choose from: fast, neural'],
    ['its package is not installed', () => openNetwork(['no-such-package']), 'Run "npm run neural"'],
    [
      'its package does not run',
      () => openNetwork(['data:text/javascript,throw new Error("no such processor")']),
      'does not run here (no such processor)',
    ],
  ])('%s', async (_, load, message) => {
    await expect(load()).rejects.toMatchObject({ name: 'ExtractError', code: 'OPTION_INVALID' })
    await expect(load()).rejects.toThrow(message)
  })
})

test('the version of the accurate engine is that of its files', () => {
  const folder = join(import.meta.dirname, '../packages/neural')
  const settings = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as NetworkSettings
  expect(settings.version).toBe(versionOf(folder, settings))
})

describe.skipIf(!HAS_NEURAL)(`the accurate engine (${WITHOUT_NEURAL})`, () => {
  const TEXT =
    'Ana Ruiz of Orlen met Mr. Okri in Gdynia. “We won,” Ruiz said. Qatar Okri left with Gulf Orlen.'

  test('finds names and who said what, and says what made the result', async () => {
    const read = createAsyncExtractor({ engine: await loadEngine('neural') })
    const { people, places, quotes, producer } = await read(TEXT)
    expect(people.map(({ name }) => name)).toContain('Ana Ruiz')
    expect(places.map(({ name }) => name)).toContain('Gdynia')
    expect(quotes).toMatchObject([{ text: 'We won,', speaker: { name: 'Ana Ruiz' } }])
    expect(producer.model).toMatch(/^[0-9a-f]{12}\+[0-9a-f]{12}$/)
  })

  test('says the same however often and in whatever company', async () => {
    const read = createAsyncExtractor({ engine: await loadEngine('neural') })
    const alone = await read(TEXT)
    const [, again, last] = await Promise.all([
      read('Lima Okri rained in Gulf Lima. '.repeat(40)),
      read(TEXT),
      read(TEXT),
    ])
    expect([again, last]).toEqual([alone, alone])
  })
})

import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { DEFAULTS } from '../../src/sources/load-options.js'
import { createSource, type Source } from '../../src/sources/loading/source.js'
import { withinTime } from '../../src/sources/loading/time-limit.js'

const SECONDS = 0.3

/** Bytes that come after so many milliseconds each. */
async function* chunksAfter(...milliseconds: number[]): AsyncGenerator<Uint8Array> {
  for (const wait of milliseconds) {
    await setTimeout(wait)
    yield Buffer.from('a')
  }
}

const sourceOf = (chunks: Source['chunks'], timeout: number | null = SECONDS): Source =>
  createSource({ id: 'a.md', path: 'a.md', name: 'a.md', settings: { ...DEFAULTS, timeout }, chunks })

/** A loader that takes so long for each chunk. */
const readFor = (milliseconds: number) =>
  async function* ({ chunks }: Source, signal: AbortSignal): AsyncGenerator<string> {
    for await (const chunk of chunks) {
      await setTimeout(milliseconds, null, { signal })
      yield Buffer.from(chunk).toString()
    }
  }

const all = async (source: Source, milliseconds: number, taking = 0): Promise<string[]> => {
  const found: string[] = []
  for await (const item of withinTime(source, new AbortController().signal, readFor(milliseconds))) {
    found.push(item)
    await setTimeout(taking)
  }
  return found
}

test('a document that takes longer is an error that names it', () =>
  expect(all(sourceOf(chunksAfter(0)), 2000)).rejects.toMatchObject({
    code: 'INPUT_TOO_SLOW',
    message: expect.stringContaining('Cannot read "a.md" within 0.3 s.') as string,
  }))

test.each([
  ['each of many documents has its own time', [0, 0, 0, 0], 120, 0],
  ['a pipe may be silent for longer', [400, 400], 0, 0],
  ['a document may be used for longer', [0, 0], 0, 400],
])('%s', async (_, waits, reading, taking) =>
  expect(await all(sourceOf(chunksAfter(...waits)), reading, taking)).toEqual(waits.map(() => 'a')),
)

test('without a limit it may take as long as it takes', async () =>
  expect(await all(sourceOf(chunksAfter(0), null), 400)).toEqual(['a']))

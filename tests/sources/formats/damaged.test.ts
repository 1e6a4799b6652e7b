import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load, stream } from '../support.js'

const folder = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url))
const files = readdirSync(folder).filter((file) => !file.endsWith('.md') && file !== 'locked.pdf')

/** What no reader may take for text: the bytes of an archive, control characters. */
const RUBBISH = /PK\x03\x04|[\0-\x08\x0b\x0e-\x1f\x7f]/

/** Formats whose text stands in the file as it is: a byte that is damaged there is a letter that is damaged here. */
const isPlain = (format: string): boolean =>
  ['csv', 'eml', 'html', 'markdown', 'mhtml', 'subtitles', 'text'].includes(format)

/** Bytes at these places, as shares of the whole, are others. */
const flip = (bytes: Buffer, flips: readonly (readonly [place: number, value: number])[]): Buffer => {
  const flipped = Buffer.from(bytes)
  for (const [place, value] of flips) flipped[Math.floor(place * bytes.length)] = value
  return flipped
}

const damage = fc.record({
  length: fc.constantFrom(0.1, 0.5, 0.9, 1),
  flips: fc.array(
    fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
    {
      maxLength: 50,
    },
  ),
})

// A PDF is read in a thread of its own, which takes a while to start.
test.each(files)('%s, cut off and with other bytes, is read as far as it goes, or refused', async (file) => {
  const whole = readFileSync(`${folder}${file}`)
  const isRead = async ({ length, flips }: { length: number; flips: [number, number][] }): Promise<void> => {
    const bytes = flip(whole.subarray(0, Math.floor(length * whole.length)), flips)
    for (const item of await load('-', {}, stream(bytes)))
      if (item.ok && !isPlain(item.readable.format)) expect(item.readable.text).not.toMatch(RUBBISH)
  }
  await fc.assert(fc.asyncProperty(damage, isRead), {
    seed: 14,
    numRuns: file.endsWith('.pdf') ? 3 : 12,
    examples: [[{ length: 0.5, flips: [] }]],
  })
})

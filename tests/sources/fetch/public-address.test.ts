import type { lookup } from 'node:dns'
import { expect, test } from 'vitest'
import { createIsPublic, createLookup } from '../../../src/sources/fetch/public-address.js'

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
  ['127.0.0.53', false],
  ['169.254.169.254', false],
  ['192.0.2.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['2002:7f00:1::', false],
  ['fd00:ec2::254', false],
  ['not an address', false],
])('%s is public: %s', async (ip, expected) => expect((await createIsPublic())(ip)).toBe(expected))

const lookUp = async (answers: readonly string[], all: boolean): Promise<unknown> => {
  const find = ((_name: string, _options: unknown, done: (error: null, found: unknown) => void) =>
    done(
      null,
      answers.map((address) => ({ address, family: 4 })),
    )) as unknown as typeof lookup
  const isPublic = await createIsPublic()
  return new Promise((resolve) =>
    createLookup(new URL('http://a.example'), isPublic, find)('a.example', { all }, (error, found) =>
      resolve(error ?? found),
    ),
  )
}

test('a name leads to what is connected to', async () => {
  expect(await lookUp(['93.184.216.34'], false)).toBe('93.184.216.34')
  expect(await lookUp(['93.184.216.34'], true)).toEqual([{ address: '93.184.216.34', family: 4 }])
})

test.each([true, false])(
  'a name that leads to one private address among others is refused (all: %s)',
  async (all) =>
    expect(await lookUp(['93.184.216.34', '10.0.0.1'], all)).toMatchObject({ code: 'FETCH_REFUSED' }),
)

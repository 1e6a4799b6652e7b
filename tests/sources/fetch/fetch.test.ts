import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createAddressReader } from '../../../src/sources/fetch/read-address.js'
import type { FetcherOptions } from '../../../src/sources/fetch/fetch-source.js'
import { DEFAULTS, type LoadOptions } from '../../../src/sources/load-options.js'
import type { Loaded } from '../../../src/sources/loading/loader.js'
import { load } from '../support.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

const PAGE = '<!doctype html><title>The bridge</title><p>The bridge is closed, said Ana Ruiz.'

type Answers = Readonly<Record<string, string | RequestListener>>

/** A server of these paths; what it was asked is kept. */
const serve = async (
  answers: Answers,
  host = '127.0.0.1',
): Promise<{ at: string; asked: IncomingMessage[] }> => {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const answer = answers[request.url!]
    if (typeof answer === 'function') answer(request, response)
    else if (answer === undefined) response.writeHead(404).end()
    else response.end(answer)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return { at: `http://${host}:${(server.address() as AddressInfo).port}`, asked }
}

const redirect =
  (location: string): RequestListener =>
  (_, response) =>
    void response.writeHead(302, { location }).end('elsewhere')

const read = async (
  address: string,
  settings: LoadOptions = { allowPrivateNetwork: true },
  options: FetcherOptions = {},
): Promise<Loaded> => {
  const { signal } = new AbortController()
  const reader = createAddressReader({ ...DEFAULTS, fetch: true, ...settings }, signal, options)
  const items: Loaded[] = []
  for await (const item of reader(address)) if ('ok' in item) items.push(item)
  expect(items).toHaveLength(1)
  return items[0]!
}

const messageOf = (loaded: Loaded): string =>
  loaded.ok ? loaded.readable.text : `${loaded.error.code}: ${loaded.error.message}`

describe('what is fetched', () => {
  test('is read as a file is, under its address', async () => {
    const { at } = await serve({ '/a': PAGE })
    expect(await read(`${at}/a`)).toMatchObject({
      readable: {
        ...{ id: `${at}/a`, path: null, format: 'html', text: 'The bridge is closed, said Ana Ruiz.' },
        metadata: { title: 'The bridge', url: `${at}/a` },
      },
    })
  })

  test('is asked for once, without cookies, by who we are', async () => {
    const { at, asked } = await serve({
      '/a': (_, response) => void response.writeHead(302, { location: '/b', 'set-cookie': 'a=b' }).end(),
      '/b': PAGE,
    })
    await read(`${at}/a`)
    expect(asked.map(({ url }) => url)).toEqual(['/robots.txt', '/a', '/b'])
    for (const { headers } of asked) {
      expect(headers['user-agent']).toMatch(/^extract-cli \(\+https:/)
      expect(headers).not.toHaveProperty('cookie')
      expect(headers).not.toHaveProperty('referer')
    }
  })

  test('knows where it was in the end', async () => {
    const { at } = await serve({ '/a': redirect('b/c?d=e'), '/b/c?d=e': PAGE })
    expect(await read(`${at}/a`)).toMatchObject({ readable: { metadata: { url: `${at}/b/c?d=e` } } })
  })

  test.each<[string, RequestListener, string]>([
    [
      'what the server says of it',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('Ana <b>Ruiz</b>'),
      'Ana Ruiz',
    ],
    [
      'its encoding as well',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset="macintosh"' })
          .end(Buffer.from([0x3c, 0x70, 0x3e, 0x43, 0x61, 0x66, 0x8e])),
      'Café',
    ],
    [
      'but not that UTF-8 is Latin-1',
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end('<p>Café'),
      'Café',
    ],
    [
      'gzip',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
      'The bridge is closed, said Ana Ruiz.',
    ],
    [
      'Brotli',
      (_, response) =>
        void response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
      'The bridge is closed, said Ana Ruiz.',
    ],
  ])('%s', async (_, answer, expected) => {
    const { at } = await serve({ '/a': answer })
    expect(messageOf(await read(`${at}/a`))).toBe(expected)
  })
})

describe('what is not', () => {
  test.each<[string, Answers, RegExp]>([
    ['a page that is not there', {}, /^FETCH_FAILED: .* 404, no such page/],
    [
      'one that the server keeps from programs',
      { '/a': (_, response) => void response.writeHead(403, 'Go \x9b away').end() },
      /^FETCH_FAILED: .* 403, not for programs\./,
    ],
    ['one that leads in a circle', { '/a': redirect('/a') }, /^FETCH_FAILED: .* over 5 times/],
    ['one that leads to a file', { '/a': redirect('file:///etc/passwd') }, /^FETCH_REFUSED: .* file: /],
    ['one that leads nowhere', { '/a': redirect('http://') }, /^FETCH_REFUSED: .* is no address/],
    [
      'one that leads to a password',
      { '/a': redirect('http://a:b@127.0.0.1/') },
      /^FETCH_REFUSED: .* password/,
    ],
    [
      'one that robots.txt forbids to all',
      { '/robots.txt': 'User-agent: *\nDisallow: /a', '/a': PAGE },
      /^FETCH_REFUSED: .*robots\.txt/,
    ],
    [
      'one that it forbids to us',
      { '/robots.txt': 'User-agent: extract-cli\nDisallow: /', '/a': PAGE },
      /^FETCH_REFUSED: .*robots\.txt/,
    ],
    [
      'one that leads to what it forbids',
      { '/robots.txt': 'User-agent: *\nDisallow: /b', '/a': redirect('/b'), '/b': PAGE },
      /^FETCH_REFUSED: .*robots\.txt/,
    ],
    [
      'one whose rules the server cannot give',
      { '/robots.txt': (_, response) => void response.writeHead(503).end(), '/a': PAGE },
      /^FETCH_REFUSED: .*robots\.txt/,
    ],
    [
      'one that is packed in another way',
      { '/a': (_, response) => void response.writeHead(200, { 'content-encoding': 'xz' }).end('a') },
      /^FETCH_FAILED: .* packs it as "xz"/,
    ],
    [
      'one that is packed wrongly',
      { '/a': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('a') },
      /^FETCH_FAILED: /,
    ],
    [
      'one that breaks off',
      {
        '/a': (_, response) =>
          void response.writeHead(200, { 'content-length': '99' }).write('a', () => response.destroy()),
      },
      /^FETCH_FAILED: /,
    ],
  ])('%s', async (_, answers, expected) => {
    const { at } = await serve(answers)
    expect(messageOf(await read(`${at}/a`))).toMatch(expected)
  })

  test('without --fetch anything', async () => {
    const { at, asked } = await serve({ '/a': PAGE })
    const [item] = await load(`${at}/a`)
    expect(messageOf(item!)).toMatch(/^FETCH_OFF: .*--fetch/)
    expect(asked).toEqual([])
  })

  test.each<[string, RequestListener]>([
    ['more than --max-bytes', (_, response) => void response.end('a'.repeat(5000))],
    [
      'what is said to be more',
      (_, response) => void response.writeHead(200, { 'content-length': '5000' }).write('a'),
    ],
    [
      'what unpacks to more',
      (_, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(100_000))),
    ],
  ])('%s', async (_, answer) => {
    const { at } = await serve({ '/a': answer })
    expect(messageOf(await read(`${at}/a`, { allowPrivateNetwork: true, maxBytes: 1000 }))).toMatch(
      /^INPUT_TOO_LARGE: /,
    )
  })

  test.each<[string, RequestListener]>([
    ['an answer that never comes', () => {}],
    ['one that never ends', (_, response) => void response.writeHead(200).write('<p>a')],
  ])('%s', async (_, answer) => {
    const { at } = await serve({ '/a': answer })
    expect(messageOf(await read(`${at}/a`, { allowPrivateNetwork: true }, { seconds: 0.5 }))).toMatch(
      /^FETCH_FAILED: .*too long/,
    )
  })
})

describe('the private network is left alone', () => {
  test.each([
    'http://127.0.0.1:1/',
    'http://localhost:1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[64:ff9b::7f00:1]/',
  ])('%s', async (address) =>
    expect(messageOf(await read(address, {}))).toMatch(/^FETCH_REFUSED: .*--allow-private-network/),
  )

  // All of 127.0.0.0/8 is this machine: one address of it stands for the world here, another for the network at home.
  test('also where a page leads to it', async () => {
    const home = await serve({ '/b': PAGE }, '127.0.0.2')
    const { at } = await serve({ '/a': redirect(`${home.at}/b`) })
    const loaded = await read(`${at}/a`, {}, { isAllowed: (ip) => ip === '127.0.0.1' })
    expect(messageOf(loaded)).toMatch(/^FETCH_REFUSED: .*127\.0\.0\.2/)
    expect(home.asked).toEqual([])
  })
})

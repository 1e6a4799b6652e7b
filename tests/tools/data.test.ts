import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compare, readSums } from '../../tools/data/checksums.js'
import { fetchSources } from '../../tools/data/fetch-sources.js'
import { SOURCES, type Source } from '../../tools/data/sources.js'

const pages: Record<string, string> = {}
let asked: string[] = []
let server: Server
let folder: string
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!)
    const page = pages[request.url!]
    response.writeHead(page === undefined ? 404 : 200).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())
beforeEach(() => {
  asked = []
  Object.assign(pages, { '/a.txt': 'Ana O\n', '/b.txt': 'Bo O\n' })
  folder = mkdtempSync(join(tmpdir(), 'extract-data-'))
  return () => rmSync(folder, { recursive: true })
})

const sourceOf = (name: string, urls: readonly string[], cannot: string | null = null): Source => {
  const { port } = server.address() as AddressInfo
  const files = urls.map((url) => ({
    url: url.startsWith('/') ? `http://127.0.0.1:${port}${url}` : url,
    to: url.split('/').at(-1)!,
  }))
  return { name, what: '', licence: '', files, becomes: `ner/${name}/test.conll`, cannot }
}

const fetched = async (sources: readonly Source[]): Promise<[boolean, string]> => {
  const lines: string[] = []
  const isComplete = await fetchSources(sources, folder, (line) => lines.push(line))
  return [isComplete, lines.join('\n')]
}

test('fetches each file once, and says what is to be made of it', async () => {
  const sources = [sourceOf('one', ['/a.txt', '/b.txt'])]
  expect(await fetched(sources)).toEqual([true, 'one: 2 files. Make of them: ner/one/test.conll'])
  expect(readFileSync(join(folder, 'raw/one/a.txt'), 'utf8')).toBe('Ana O\n')
  await fetched(sources)
  expect(asked).toEqual(['/a.txt', '/b.txt'])
})

test('a host that cannot be reached, a page that is gone, a corpus that nobody gives: each is said, others go on', async () => {
  const [isComplete, said] = await fetched([
    sourceOf('nowhere', ['http://127.0.0.1:1/x.txt']),
    sourceOf('gone', ['/gone.txt']),
    sourceOf('signed', [], 'Ask NIST.'),
    sourceOf('one', ['/a.txt']),
  ])
  expect(isComplete).toBe(false)
  expect(said).toMatch(
    /^nowhere: http:\/\/127\.0\.0\.1:1\/x\.txt cannot be reached \(.+\)\. Is there a network\?$/m,
  )
  expect(said).toMatch(/^gone: \S+ answers 404\. Is it still there\?$/m)
  expect(said).toMatch(/^signed: cannot be fetched\. Ask NIST\.$/m)
  expect(said).toMatch(/^one: 1 files\./m)
  expect(existsSync(join(folder, 'raw/gone'))).toBe(false)
})

test('a file that is no longer what it was is not kept', async () => {
  const sources = [sourceOf('one', ['/a.txt'])]
  await fetched(sources)
  rmSync(join(folder, 'raw/one/a.txt'))
  pages['/a.txt'] = 'Eva O\n'
  const [isComplete, said] = await fetched(sources)
  expect([isComplete, existsSync(join(folder, 'raw/one/a.txt'))]).toEqual([false, false])
  expect(said).toContain('is not what it was: its SHA-256 is')
})

test('a folder is compared with a list of hashes, as sha256sum writes it', async () => {
  await fetched([sourceOf('one', ['/a.txt', '/b.txt'])])
  writeFileSync(join(folder, 'raw/one/b.txt'), 'Bea O\n')
  const sums = new Map(await readSums(join(folder, 'raw/SHA256SUMS'))).set('raw/one/c.txt', '0'.repeat(64))
  expect(await compare(sums, folder)).toEqual({ missing: ['raw/one/c.txt'], different: ['raw/one/b.txt'] })
})

test('each corpus has a name of its own, a licence, and addresses at a commit or a reason why none', () => {
  expect(new Set(SOURCES.map(({ name }) => name)).size).toBe(SOURCES.length)
  for (const { files, cannot, licence } of SOURCES) {
    expect(licence).not.toBe('')
    expect(files.length === 0).toBe(cannot !== null)
    for (const { url } of files) expect(new URL(url).pathname).toMatch(/\/[0-9a-f]{40}(?:\/|$)/)
  }
})

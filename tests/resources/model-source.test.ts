import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExtractor as createInBrowser, fetchModel } from '../../src/browser.js'
import { createExtractor } from '../../src/extract.js'

const folder = new URL('../../model/', import.meta.url)
let server: Server
let address: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = /^\/model\/(ner|quotes)\.bin$/.exec(request.url ?? '')?.[1]
    response.writeHead(name === undefined ? 404 : 200)
    response.end(name === undefined ? '' : readFileSync(new URL(`${name}.bin`, folder)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

const TEXT = '“We won,” said Ana Ruiz, the mayor of Lisbon.'

describe('the model', () => {
  test.each(['/model', '/model/'])('fetched from %s finds what the one on disk finds', async (path) => {
    const inBrowser = createInBrowser({ model: await fetchModel(address + path) })
    expect(inBrowser(TEXT)).toEqual(createExtractor()(TEXT))
  })

  test('that a server does not have is named with the answer', async () => {
    await expect(fetchModel(`${address}/elsewhere`)).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      message: expect.stringMatching(/elsewhere\/(ner|quotes)\.bin.*404/s) as string,
    })
  })

  test('at an address that nobody answers is named', async () => {
    await expect(fetchModel('http://127.0.0.1:1/')).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      message: expect.stringContaining('it cannot be fetched') as string,
    })
  })

  test('is never looked for on a disk by the entry for browsers', () => {
    expect(() => createInBrowser({ model: 'model/' as never })).toThrow(/there is no disk/)
  })
})

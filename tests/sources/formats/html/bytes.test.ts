import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { inFolder, load, readOne, stream } from '../../support.js'
import { readPage } from './page.js'

const WORDS = 'Café “Zürich”'
const inBytes = (encoding: string, head = '', addBOM = false): Buffer =>
  iconv.encode(`<html><head>${head}</head><body><p>${WORDS}</p></body></html>`, encoding, { addBOM })

describe('its encoding', () => {
  test.each<[string, Buffer]>([
    ['UTF-8', inBytes('utf8')],
    ['UTF-8 with its mark', inBytes('utf8', '', true)],
    ['UTF-8 that declares another', inBytes('utf8', '<meta charset=iso-8859-1>')],
    ['Windows-1252 that declares Latin-1', inBytes('windows-1252', '<meta charset="ISO-8859-1">')],
    [
      'by its type',
      inBytes('macroman', '<meta http-equiv="Content-Type" content="text/html; charset=macintosh">'),
    ],
    [
      'by the declaration of XML',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="macroman"?>'), inBytes('macroman')]),
    ],
    ['UTF-16 with its mark', inBytes('utf-16le', '', true)],
    ['UTF-16 without', inBytes('utf-16be')],
    ['UTF-16 is not what a declaration in ASCII says', inBytes('utf8', '<meta charset="utf-16">')],
    ['a name that nobody knows', inBytes('utf8', '<meta charset="klingon">')],
  ])('%s', async (_, bytes) => expect((await readPage(bytes)).text).toBe(WORDS))

  test('the one that the user names', async () =>
    expect((await readPage(inBytes('macroman', '<meta charset=utf-8>'), { encoding: 'macroman' })).text).toBe(
      WORDS,
    ))

  test('a few broken bytes are shown as such', async () => {
    const { text, notices } = await readPage(Buffer.concat([inBytes('utf8'), Buffer.from([0x61, 0xff])]))
    expect(text).toBe(`${WORDS}\n\na\ufffd`)
    expect(notices).toMatchObject([{ code: 'PAGE_DAMAGED' }])
  })
})

test('a few NULs in a page are spaces, and told', async () => {
  const { text, notices } = await readPage(
    Buffer.from(`<html><body><p>The harbour is\0closed until the storm is over.</p></body></html>`),
  )
  expect(text).toBe('The harbour is closed until the storm is over.')
  expect(notices).toMatchObject([{ code: 'PAGE_DAMAGED' }])
})

test('many NULs are no page', async () => {
  const page = Buffer.concat([Buffer.from('<html><body>'), Buffer.alloc(20), Buffer.from('a'.repeat(200))])
  await expect(readPage(page)).rejects.toThrow('binary file')
})

describe('known by content', () => {
  test.each<[string, string, string | Buffer]>([
    ['without a name', '-', '<!DOCTYPE html><p>a'],
    [
      'behind comments and a declaration',
      '-',
      '\ufeff\n<?xml version="1.0"?>\n<!-- a - b -->\n<HTML lang=en><p>a',
    ],
    ['in UTF-16', '-', inBytes('utf-16le', '', true)],
    ['a fragment', '-', '<div class=a>a</div>'],
    ['whatever its name says', 'a.txt', '<!doctype html><p>a'],
  ])('%s', async (_, name, content) => {
    if (name !== '-') inFolder({ [name]: content })
    expect((await readOne(name, {}, stream(content))).format).toBe('html')
  })

  test.each<[string, string, string]>([
    ['Markdown that begins with a tag', 'a.md', '<div align="center">a</div>'],
    ['text that speaks of tags', 'a.txt', 'The <html> tag'],
    ['text that begins with one of no page', 'a.txt', '<ana@mail.example> wrote'],
  ])('%s is not HTML', async (_, name, content) => {
    inFolder({ [name]: content })
    expect((await readOne(name)).format).not.toBe('html')
  })

  test('by their names, as they are found in a folder', async () => {
    inFolder({ 'a.htm': 'a', 'b.HTML': 'b', 'c.xhtml': 'c' })
    expect((await load('.')).map((item) => item.ok && item.readable.format)).toEqual(['html', 'html', 'html'])
  })
})

import { describe, expect, test } from 'vitest'
import { readPage } from '../../../../src/sources/formats/html/read-page.js'
import { cpuOf } from '../../../cpu.js'
import { PROSE } from './page.js'

const P = `<p>${PROSE} Ana</p>`

describe('bounded time and depth', () => {
  test.each<[string, string]>([
    ['100,000 nested elements', '<div>'.repeat(100_000) + P],
    ['100,000 nested tags of words', '<b>'.repeat(100_000) + P],
    ['nested tables', '<table><tr><td>'.repeat(20_000) + P],
    ['nested lists', '<ul><li>a'.repeat(20_000) + P],
    ['end tags that a block keeps from ending anything', '<span><div>' + '<i>x</span>'.repeat(30_000) + P],
    ['end tags without start tags', '</div></p></b>'.repeat(30_000) + P],
    ['links in links', '<a>x'.repeat(50_000) + P],
    ['cells in one row', '<table><tr>' + '<td>a'.repeat(50_000) + '</table>' + P],
    ['line breaks', '<div>' + '<br> '.repeat(100_000) + P],
    ['ampersands', '<p>' + '&'.repeat(300_000) + P],
    ['entities', '<p>' + '&amp;&lt;'.repeat(50_000) + P],
    ['open brackets', '<'.repeat(300_000) + P],
    ['attributes', '<p ' + 'a="b" '.repeat(100_000) + '>' + P],
    ['a long class', `<div class="${'aB '.repeat(100_000)}">${P}`],
    ['a long style', `<div style="display${' '.repeat(100_000)}">${P}`],
    ['comments', '<!-- a -->'.repeat(100_000) + P],
    ['white space', `<p>a${' '.repeat(1_000_000)}b</p>${P}`],
    ['a word', `<p>${'a'.repeat(1_000_000)}</p>${P}`],
    ['headlines', `<title>a b c d</title>${'<h1>a b c</h1>'.repeat(20_000)}${P}`],
    ['a long title', `<title>${'ab cd '.repeat(3000)}</title>${'<h2>ab cd ab cd x</h2>'.repeat(1000)}${P}`],
    ['data in data', `<script type="application/ld+json">${'[{"@graph":'.repeat(100_000)}</script>${P}`],
    ['a script that never ends', `${P}<script>${'a<b;'.repeat(200_000)}`],
  ])('%s', async (_, source) => {
    let text = ''
    const took = await cpuOf(async () => ({ text } = await readPage(source, { wholePage: true })))
    expect(took).toBeLessThan(15_000)
    expect(text).toContain('Ana')
  })
})

test('ten times the page takes no more than ten times as long, or so', async () => {
  const timeOf = (size: number): Promise<number> =>
    cpuOf(() => readPage(`<h1>The bridge</h1>${P.repeat(size)}`, { wholePage: false }))
  await timeOf(1000)
  const small = await timeOf(1000)
  expect(await timeOf(10_000)).toBeLessThan(40 * small)
})

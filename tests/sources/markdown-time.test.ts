import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/sources/formats/markdown/read-markdown.js'
import { cpuOf } from '../cpu.js'

const textOf = async (source: string): Promise<string> =>
  (await readMarkdown(source, { id: 'a.md', path: 'a.md' })).readable.text

describe('bounded time', () => {
  test.each([
    ['10,000 quote marks', '> '.repeat(10_000) + 'Ana'],
    ['10,000 quote marks without spaces', '>'.repeat(10_000) + 'Ana'],
    ['10,000 list marks', '- '.repeat(10_000) + 'Ana'],
    ['list and quote marks in turn', '> 1. '.repeat(5000) + 'Ana'],
    ['10,000 opening brackets', '['.repeat(10_000) + 'Ana'],
    ['10,000 pairs of brackets', '['.repeat(10_000) + 'Ana' + ']'.repeat(10_000)],
    ['image marks', '!['.repeat(10_000) + 'Ana'],
    ['half links', '[a]('.repeat(3000) + 'Ana'],
    ['emphasis that never closes', '*a_ '.repeat(20_000) + 'Ana'],
    ['strike-through that never closes', '~a'.repeat(20_000) + ' Ana'],
    ['underscores', '_'.repeat(50_000) + 'Ana'],
    ['closed and open comments', 'Ana ' + '<!-- a -->x <!--'.repeat(10_000)],
    ['open instructions', 'Ana ' + '<? '.repeat(20_000)],
    ['open declarations', 'Ana ' + '<!a '.repeat(20_000)],
    ['open attributes', '<a b="'.repeat(20_000) + ' Ana'],
    ['half titles', '[a](b "c'.repeat(5000) + ' Ana'],
    ['half definitions', '[a]:\n'.repeat(10_000) + 'Ana'],
    ['definitions', Array.from({ length: 5000 }, (_, i) => `[${i}]: b\n`).join('') + '\n[4999] Ana'],
    ['addresses', 'a@b.'.repeat(20_000) + ' Ana'],
    ['open tags', '<a '.repeat(20_000) + 'Ana'],
    ['open comments', 'x <!--'.repeat(20_000) + ' Ana'],
    ['open tags in a block', '<div ' + '<a\n'.repeat(20_000)],
    ['ampersands', '&'.repeat(100_000) + 'Ana'],
    ['backticks', Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join('a') + ' Ana'],
    ['footnotes in footnotes', '[^a]: '.repeat(2000) + 'Ana'],
    ['cells', '|'.repeat(20_000) + '\n|-|\n' + 'Ana'],
  ])('%s', async (name, source) => {
    let text = ''
    expect(await cpuOf(async () => (text = await textOf(source)))).toBeLessThan(15_000)
    if (name !== 'open tags in a block') expect(text.includes('Ana')).toBe(true)
  })

  test('marks that are too many are read as characters, and the rest as ever', async () => {
    const many = '*a_ '.repeat(5000)
    expect(await textOf(`# [Ana](a.md)\n\n${many}`)).toBe(`Ana\n\n${many.trim()}`)
  })
})

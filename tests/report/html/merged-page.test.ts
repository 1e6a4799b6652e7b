import { expect, test } from 'vitest'
import { html } from '../../../src/report/formats/html.js'
import type { MergedEntity } from '../../../src/schema/merge.js'
import { merged, reportMerged } from '../results.js'

const documentOf = (id: string, mentions = 1) => ({
  ...{ id, path: null, entity: 'person-1', name: 'Ruiz', mentions, quotes: 0 },
})

const reason: MergedEntity['merged'][number] = {
  left: 'a.txt#person-1',
  right: 'b.txt#person-2',
  rule: 'same-name',
  score: 1,
  why: 'Both are called “Ana Ruiz”.',
}

test('entities across documents stand in a table for each type, with where they are and why each is one', async () => {
  const page = await reportMerged(html, [
    merged('Ana Ruiz', {
      aliases: ['Ruiz'],
      roles: ['mayor'],
      documents: [documentOf('a.txt', 2), documentOf('b.txt')],
      merged: [reason],
    }),
    merged('Lisbon', { types: ['place', 'organisation'], documents: [documentOf('a.txt')] }),
  ])
  expect(page).toContain('<h2 id="overview-title">Names across 2 documents</h2>')
  expect(page.match(/<caption>[^<]*/g)).toEqual([
    '<caption>People (1)',
    '<caption>Places (1)',
    '<caption>Organisations (0)',
  ])
  const [ana, lisbon] = page.match(/<tr data-sure[^]*?<\/tr>/g)!
  expect(ana).toContain('<bdi>Ana Ruiz</bdi><p class="aside">mayor; also Ruiz')
  expect(ana).toContain(
    '<summary>2 documents</summary><ul><li>a.txt: Ruiz, 2 times</li><li>b.txt: Ruiz, 1 time</li>',
  )
  expect(ana).toContain('<li>a.txt#person-1 and b.txt#person-2: Both are called “Ana Ruiz”.</li>')
  expect(lisbon).toContain('elsewhere taken for: organisation')
})

test('no entity makes an empty page, not a broken one', async () => {
  const page = await reportMerged(html, [])
  expect(page).toContain('Names across 0 documents')
  expect(page).toMatch(/^<!doctype html>[^]*<\/html>\n$/)
})

test('what is written in results stays text', async () => {
  const evil = '<img src=x onerror=alert(1)>"\u202e'
  const page = await reportMerged(html, [
    merged(evil, {
      aliases: [evil],
      roles: [evil],
      documents: [{ ...documentOf(evil), name: evil, path: evil }],
      merged: [{ ...reason, left: evil, right: evil, why: evil }],
    }),
  ])
  expect(page).not.toContain('<img')
  expect(page).not.toContain('\u202e')
  expect(page.match(/&lt;img src=x/g)).toHaveLength(8)
})

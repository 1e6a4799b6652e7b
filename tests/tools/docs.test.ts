import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { toHelpPages } from '../../tools/docs/help-pages.js'
import { fieldsOf } from '../../tools/docs/schema-fields.js'

const root = resolve(import.meta.dirname, '../..')

/** The file of a relative link, without what stands behind "#" and "?"; null for an address or a place on the page itself. */
const targetOf = (page: string, link: string): string | null =>
  /^(?:[a-z]+:|#|\/\/)/i.test(link) ? null : join(dirname(page), decodeURI(link.replace(/[#?].*/, '')))

const lost = (page: string, links: Iterable<RegExpMatchArray>): string[] =>
  Array.from(links, ([, link]) => link!).filter((link) => {
    const target = targetOf(page, link)
    return target !== null && !existsSync(join(root, target))
  })

const pages = globSync(
  ['*.md', '{data,docs,examples,model,recipes,site,src,tools}/**/*.md', '.github/**/*.md'],
  {
    cwd: root,
    ignore: ['docs/html/**', '**/node_modules/**'],
    dot: true,
  },
).toSorted()

test.each(pages)('the links of %s lead somewhere', (page) => {
  // What stands in code is no link.
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[^]*?^```|`[^`\n]*`/gm, '')
  expect(lost(page, text.matchAll(/\]\(([^()\s]+)\)/g))).toEqual([])
})

// `npm run docs` makes the site.
const SITE = 'docs/html'

test.skipIf(!existsSync(join(root, SITE)))('the links of the site lead somewhere, if it is built', () => {
  const files = globSync('**/*.html', { cwd: join(root, SITE) })
  expect(files.length).toBeGreaterThan(30)
  const broken = files.flatMap((file) => {
    const html = readFileSync(join(root, SITE, file), 'utf8')
    return lost(join(SITE, file), html.matchAll(/(?:href|src)="([^"]*)"/g)).map((link) => `${file}: ${link}`)
  })
  expect(broken).toEqual([])
})

test('each command and topic of help has a page, which shows what the command prints', async () => {
  const help = await toHelpPages()
  expect([...help.keys()]).toEqual(expect.arrayContaining(['extract.md', 'merge.md', 'exit-codes.md']))
  expect(help.get('merge.md')).toContain('title: extract merge')
  expect(help.get('merge.md')).toContain('Usage: extract merge [options] [file...]')
  expect(help.get('exit-codes.md')).toContain('130')
})

test('the reference tells of a field its type, whether it may be left out, and the words of its schema', () => {
  const Inner = z.strictObject({ text: z.string().describe('Words.') })
  const schema = z.strictObject({
    all: z.array(Inner.describe('Put otherwise.')).describe('All.'),
    kind: z.enum(['a', 'b']).nullable(),
    pairs: z.array(z.tuple([z.number(), z.string()])).default([]),
    other: z.record(z.string(), z.unknown()).optional().describe('More.'),
  })
  const fields = fieldsOf(schema, new Map([[Inner._zod.def, 'Inner']]))
  expect(fields.map(({ name, type, isOptional, words }) => [name, type, isOptional, words])).toEqual([
    ['all', 'Inner[]', false, 'All.'],
    ['kind', '"a" | "b" | null', false, null],
    ['pairs', '[number, string][]', true, null],
    ['other', 'Record<string, unknown>', true, 'More.'],
  ])
})

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseList, toModules } from '../../tools/lexicon/list-format.js'
import { LOOK_UPS } from './look-ups.js'

const files = readdirSync('data/en').filter((file) => file.endsWith('.txt'))
const parsed = files.map((file) => parseList(`data/en/${file}`, readFileSync(`data/en/${file}`, 'utf8')))
const lists = parsed.flatMap(({ lists }) => lists)

test.each(lists)('every entry of $name can match', ({ matches, entries }) => {
  const unmatched = entries.flatMap((row) => {
    const variants = row.split(' | ')
    return variants.filter((entry) => !matches.some((way) => LOOK_UPS[way]!(entry, variants[0]!)))
  })
  expect(unmatched).toEqual([])
})

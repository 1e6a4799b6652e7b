import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/schema/result.js'
import { extract, folderOf } from '../cli/command.js'

// The readers of other programs, where somebody has installed them: `python -m venv .venv` and the packages that
// readers/read.py names, or any Python by the variable READERS_PYTHON.
const PYTHON = process.env['READERS_PYTHON'] ?? '.venv/bin/python'
const SCRIPT = join(import.meta.dirname, 'readers/read.py')
const NOT_INSTALLED = 3

const SEEDS = ['everest', 'izium', 'moon', 'paris-agreement', 'peace-prize'].map((name) => `seeds/${name}.md`)

const folder = await folderOf()

/** What the seeds are in a format, in a file. */
const written = async (format: string, inputs: readonly string[] = SEEDS): Promise<string> => {
  const path = join(folder, `seeds-${format}`)
  const { code } = await extract([...inputs, '-f', format, '-o', path])
  expect(code).toBe(0)
  return path
}

const readSeeds = async (): Promise<Result[]> => {
  const { stdout } = await extract([...SEEDS, '-f', 'ndjson', '--text'])
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Result)
}

let known: Promise<Result[]> | undefined
const results = (): Promise<Result[]> => (known ??= readSeeds())

const count = (of: (result: Result) => number, all: readonly Result[]): number =>
  all.reduce((sum, result) => sum + of(result), 0)

const namesIn = ({ people, places, organisations }: Result): number =>
  [...people, ...places, ...organisations].reduce((sum, { mentions }) => sum + mentions.length, 0)

describe.skipIf(!existsSync(PYTHON))(
  `what ${PYTHON} reads of the seeds (skipped where it is not there)`,
  () => {
    const read = (skip: (note: string) => void, ...args: readonly string[]): unknown => {
      const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT, ...args], { encoding: 'utf8' })
      if (status === NOT_INSTALLED) return skip(`not installed: ${stderr.trim()}`)
      expect(stderr + (status === 0 ? '' : `exit code ${status}`)).not.toMatch(/Error|exit code/)
      return JSON.parse(stdout)
    }

    test('displaCy shows every name, and the quotes', async ({ skip }) => {
      const all = await results()
      const names = count(namesIn, all)
      const shown = read(skip, 'spacy', await written('spacy')) as { readonly ents: string[] }
      expect(shown).toMatchObject({ shown: names, spans: true })
      const texts = all.flatMap(({ people }) =>
        people.flatMap(({ mentions }) => mentions.map(({ text }) => text)),
      )
      expect(shown.ents).toEqual(expect.arrayContaining(texts))
    })

    test('spaCy takes the columns of CoNLL for the same names', async ({ skip }) => {
      const { ents, labels } = read(skip, 'conll', await written('conll')) as {
        ents: string[]
        labels: string[]
      }
      expect(ents).toHaveLength(count(namesIn, await results()))
      expect(labels).toEqual(['LOC', 'ORG', 'PER'])
    })

    test('bioc reads the standoff of brat, and its words stand where they should', async ({ skip }) => {
      const text = join(folder, 'izium.txt')
      const [izium] = (await results()).filter(({ id }) => id === 'seeds/izium.md')
      await writeFile(text, izium!.text!)
      const seen = read(skip, 'brat', await written('brat', ['seeds/izium.md']), text)
      expect(seen).toMatchObject({ relations: count(({ quotes }) => 2 * quotes.length, [izium!]) })
    })

    test('followthemoney knows every entity and clears no value away', async ({ skip }) => {
      const seen = read(skip, 'ftm', await written('ftm'))
      expect(seen).toMatchObject({
        schemata: ['Address', 'Document', 'Mention', 'Note', 'Organization', 'Person'],
      })
    })

    test('SQLite of Python joins quotes and documents', async ({ skip }) => {
      const quotes = count(({ quotes }) => quotes.length, await results())
      expect(read(skip, 'sqlite', await written('sqlite'))).toEqual({ quotes })
    })

    test('pandas and DuckDB read the same rows', async ({ skip }) => {
      const all = await results()
      const quotes = count(({ quotes }) => quotes.length, all)
      expect(read(skip, 'parquet', await written('parquet'))).toMatchObject({
        quotes,
        rows: quotes + count(namesIn, all),
      })
    })

    test('lxml reads the corpus, whose references all lead somewhere', async ({ skip }) => {
      const { names } = read(skip, 'tei', await written('tei')) as { names: string[] }
      expect(names).toContain('Volodymyr Zelenskyy')
    })

    test('the schema of TEI takes each document of it', async ({ skip }) =>
      expect(read(skip, 'tei_schema', await written('tei'))).toEqual({ documents: SEEDS.length, errors: [] }))
  },
)

import { endingsOf, FORMATS, type Format } from '../report/formats/registry.js'
import { INPUT_FORMATS, type Topic } from './options/table/choices.js'
import { describeExitCodes } from './exit-codes.js'
import { environmentOf, longOf } from './options/table/option.js'
import { ENTRIES } from './options/table/all.js'

/** What `extract help <topic>` prints. */
export const describeTopic = (topic: Topic): string | Promise<string> => DESCRIBE[topic]()

const DESCRIBE: Readonly<Record<Topic, () => string | Promise<string>>> = {
  'exit-codes': describeExitCodes,
  formats: () => describeFormats(),
  lexicon: () => LEXICON,
  environment: () => describeEnvironment(),
}

const describeFormats = async (): Promise<string> => {
  const { extensionsOf } = await import('../sources/formats/registry.js')
  const names = INPUT_FORMATS.filter((name) => name !== 'auto')
  return [
    'Output formats (-f), and the endings of -o that choose them:',
    '',
    ...toColumns(FORMATS.map((format): [Format, string[]] => [format, [...endingsOf(format)]])),
    '',
    'Input formats (--input-format), and the endings of files in them:',
    '',
    ...toColumns(
      names.map((name): [string, string[]] => [name, extensionsOf((loader) => loader.name === name)]),
    ),
    '',
    `Any of them may be packed: ${extensionsOf((loader) => loader.isContainer === true).join(' ')}`,
    'A file with another ending is known by its content.',
    '',
  ].join('\n')
}

const describeEnvironment = (): string =>
  [
    'What stands in the environment counts unless an option says otherwise:',
    '',
    ...toColumns(
      ENTRIES.flatMap(([, entry]): [string, string[]][] => {
        const variable = environmentOf(entry)
        return variable === null ? [] : [[variable, [longOf(entry)]]]
      }),
    ),
    '',
    'Behind it comes extract.config.json, of this folder or one above it;',
    '"extract config" prints what holds, and from where.',
    '',
    'What is on or off takes 1 or 0, true or false. For colour, NO_COLOR,',
    'FORCE_COLOR and TERM=dumb are obeyed as well.',
    '',
  ].join('\n')

const LEXICON = `A lexicon holds names that you know better, in JSON or CSV:

  name,type,aliases
  Quorl,organisation,Quorl Labs|Quorl Inc
  Ana Ruiz,person,

  [{ "name": "Quorl", "type": "organisation",
     "aliases": ["Quorl Labs", "Quorl Inc"] }]

In CSV a "|" stands between aliases, which may be left out. Types are
person, place and organisation; PER, LOC, ORG and the like are
understood. A name with a capital matches as written or all in
capitals; one all in lower case matches in any case.
`

const toColumns = (rows: readonly (readonly [string, readonly string[]])[]): string[] => {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, words]) => `  ${name.padEnd(width)}  ${words.join(' ')}`.trimEnd())
}

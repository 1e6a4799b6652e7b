import { endingsOf, FORMATS, type Format } from '../report/formats/registry.js'
import { INPUT_FORMATS, type Topic } from './options/table/choices.js'
import { describeExitCodes } from './exit-codes.js'
import { environmentOf, longOf } from './options/table/option.js'
import { ENTRIES } from './options/table/all.js'
import { CONFIDENCE, LEXICON, SCRIPTING } from './topic-texts.js'

/** What `extract help <topic>` prints. */
export const describeTopic = (topic: Topic): string | Promise<string> => DESCRIBE[topic]()

const DESCRIBE: Readonly<Record<Topic, () => string | Promise<string>>> = {
  'exit-codes': describeExitCodes,
  formats: () => describeFormats(),
  confidence: () => CONFIDENCE,
  scripting: () => SCRIPTING,
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

const toColumns = (rows: readonly (readonly [string, readonly string[]])[]): string[] => {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, words]) => `  ${name.padEnd(width)}  ${words.join(' ')}`.trimEnd())
}

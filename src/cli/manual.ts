import type { Command, Option } from 'commander'
import { VERSION } from '../result/producer.js'
import { EXAMPLES } from './examples.js'
import { EXIT_CODES } from './exit-codes.js'
import { ENTRIES } from './options/table/all.js'
import { environmentOf, GROUPS, longOf, type CommandName } from './options/table/option.js'

/** The manual page of the program and its commands: roff with the macros of man(7). */
export const toManual = (program: Command): string =>
  [
    `.TH EXTRACT 1 "" "extract ${VERSION}" "User Commands"`,
    '.SH NAME',
    `extract \\- ${toRoff(asPhrase(program.description()))}`,
    '.SH SYNOPSIS',
    ...[program, ...program.commands].flatMap((command) => [
      '.B ' + toRoff(nameOf(command, program)),
      toRoff(command.usage()),
      '.br',
    ]),
    '.SH DESCRIPTION',
    toRoff(program.description()),
    toRoff(
      'On a terminal it prints tables, elsewhere JSON, one object for each document. Standard output carries results only.',
    ),
    '.SH OPTIONS',
    ...[...GROUPS, 'General'].flatMap((group) => toGroup(group, program)),
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => toCommand(command, program)),
    '.SH ENVIRONMENT',
    ...ENTRIES.flatMap(([, entry]) => {
      const variable = environmentOf(entry)
      return variable === null ? [] : ['.TP', `.B ${variable}`, toRoff(`sets ${longOf(entry)}`)]
    }),
    '.SH FILES',
    ...['.TP', '.B extract.config.json'],
    toRoff('sets options, in the working directory or one above it; "extract config" prints what holds'),
    '.SH EXIT STATUS',
    ...EXIT_CODES.toReversed().flatMap(({ code, meaning }) => ['.TP', `.B ${code}`, toRoff(meaning)]),
    '.SH EXAMPLES',
    ...toExamples('extract'),
    '',
  ].join('\n')

const nameOf = (command: Command, program: Command): string =>
  command === program ? program.name() : `${program.name()} ${command.name()}`

const toGroup = (group: string, command: Command): string[] => {
  const options = visible(command).filter((option) => option.helpGroupHeading === `${group}:`)
  return options.length === 0 ? [] : [`.SS ${group}`, ...options.flatMap(toOption)]
}

const visible = (command: Command): Option[] => command.createHelp().visibleOptions(command)

const toOption = ({ flags, description }: Option): string[] => [
  '.TP',
  `.B ${toRoff(flags)}`,
  toRoff(description),
]

const toCommand = (command: Command, program: Command): string[] => [
  `.SS ${toRoff(nameOf(command, program))}`,
  toRoff(command.description()),
  ...visible(command).flatMap(toOption),
  ...toExamples(command.name() as CommandName),
]

const toExamples = (command: CommandName): string[] =>
  EXAMPLES[command].length === 0 ? [] : ['.PP', '.EX', ...EXAMPLES[command].map(toRoff), '.EE']

const asPhrase = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')

/** Text as roff shows it: hyphens stay such as can be typed, and no line begins with a control character. */
const toRoff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('~', '\\(ti')
    .replace(/^\./gm, '\\&.')

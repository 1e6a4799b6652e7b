import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { ENDINGS, FORMATS } from '../report/registry.js'
import { usageWrong } from '../errors.js'
import { CONDITIONS, DEFAULTS, ERROR_POLICIES, INPUT_FORMATS, OFFSET_UNITS, RESULT_TYPES } from './choices.js'
import { describeExitCodes, EXIT } from './exit-codes.js'
import type { Io } from './io.js'
import type { Flags } from './options.js'
import { didYouMean } from '../suggest.js'

/** The command line's declaration. Each action loads what it needs, so that help and version come at once. */
export const createProgram = (io: Io, signal: AbortSignal, end: (code: number) => void): Command => {
  const program = new Command('extract')
    .description('Find people, places, organisations and attributed quotes in English text.')
    .usage('[options] [input...]')
    .argument('[input...]', 'files, folders, globs, or "-" for standard input')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => (io.stdout.isTTY && io.stdout.columns) || 100,
      getErrHelpWidth: () => 100,
      // Errors are thrown as well; `run` prints them all in one way.
      outputError: () => {},
    })
  for (const option of OPTIONS) program.addOption(option)
  program.action(async (inputs: string[], flags: Flags) => {
    if (inputs.length === 0 && io.stdin.isTTY) {
      program.outputHelp({ error: true })
      return end(EXIT.userError)
    }
    const { runExtract } = await import('./commands/extract.js')
    end(await runExtract(inputs.length === 0 ? ['-'] : inputs, flags, io, signal))
  })
  for (const command of [mergeCommand(io, signal, end), schemaCommand(io), helpCommand(io, program)])
    program.addCommand(command.copyInheritedSettings(program))
  return program
}

const readVersion = (): string => {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}

const names = (list: readonly string[]): string => list.join(', ')

// `--types people --types quotes` is `--types people,quotes`.
const gather = (value: string, before: string | undefined): string =>
  before === undefined ? value : `${before},${value}`

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

const option = (group: string, flags: string, description: string): Option =>
  new Option(flags, description).helpGroup(group)

const OUTPUT = 'Output:'
const INPUT = 'Input:'
const RUN = 'Run:'

// Values are checked in options.ts, all at once; defaults stand in choices.ts.
const OPTIONS: readonly Option[] = [
  option(OUTPUT, '-f, --format <name>', `${names(FORMATS)} (default: table on a terminal, else json)`),
  option(
    OUTPUT,
    '-o, --output <file>',
    `write to this file, complete or not at all; its ending chooses the format: ${names(ENDINGS)}`,
  ),
  option(OUTPUT, '-t, --types <list>', `any of ${names(RESULT_TYPES)} (default: all)`).argParser(gather),
  option(
    OUTPUT,
    '--min-confidence <n>',
    `drop what is less certain, 0 to 1 (default: ${DEFAULTS.minConfidence})`,
  ),
  option(OUTPUT, '--all', 'tables with every entity, not the most mentioned alone'),
  option(OUTPUT, '--text', 'put the analysed text into each JSON result'),
  option(OUTPUT, '--offsets <unit>', `${names(OFFSET_UNITS)} (default: ${DEFAULTS.offsets})`),
  option(OUTPUT, '--color', 'colour even when the output is no terminal'),
  option(OUTPUT, '--no-color', 'no colour; NO_COLOR, FORCE_COLOR and TERM=dumb are obeyed as well'),
  option(INPUT, '--input-format <name>', `${names(INPUT_FORMATS)} (default: ${DEFAULTS.inputFormat})`),
  option(
    INPUT,
    '--text-field <name>',
    `the field of a record that holds its text (default: ${DEFAULTS.textField})`,
  ),
  option(
    INPUT,
    '--id-field <name>',
    `the field of a record that holds its id (default: ${DEFAULTS.idField})`,
  ),
  option(INPUT, '--encoding <name>', 'the character encoding of the input (default: detected)'),
  option(INPUT, '--follow', 'also read the local documents that a Markdown index links to'),
  option(INPUT, '--no-follow', 'do not, even where the index asks for it'),
  option(
    INPUT,
    '--lexicon <file>',
    'your own names, JSON or CSV (name, type, aliases); they win over the model; repeatable',
  ).argParser(collect),
  option(
    RUN,
    '--jobs <n>',
    'documents analysed in parallel (default: as many as there are cores, once that pays)',
  ),
  option(
    RUN,
    '--on-error <policy>',
    `${names(ERROR_POLICIES)}: about inputs that cannot be read (default: ${DEFAULTS.onError})`,
  ),
  option(RUN, '--fail-on <list>', `exit 1 when a document is any of: ${names(CONDITIONS)}`).argParser(gather),
  option(RUN, '-q, --quiet', 'say nothing but errors').conflicts(['verbose', 'debug']),
  option(RUN, '-v, --verbose', 'tell what was read, how long it took and what to know about it'),
  option(RUN, '--debug', 'the same, and stacks of errors'),
]

const EXAMPLES = `
Examples:
  extract article.md                       a table on the terminal
  extract article.md | jq '.people[].name'
  extract -t quotes -o quotes.csv articles/
  zcat news.ndjson.gz | extract --input-format ndjson -f ndjson > results.ndjson

"extract help exit-codes" tells what the exit code means.`

const mergeCommand = (io: Io, signal: AbortSignal, end: (code: number) => void): Command => {
  const command = new Command('merge')
    .description('make one list of entities from the results of many documents')
    .usage('[options] [file...]')
    .argument('[file...]', 'results as "extract -f ndjson" prints them, or "-" for standard input')
    .option('--threshold <n>', 'merge on rules at least as sure as this, 0 to 1 (default: 0.9)')
    .addOption(new Option('--same <a,b>', 'two names, or document#id, that are one').argParser(collect))
    .addOption(new Option('--different <a,b>', 'two that are not').argParser(collect))
    .addOption(
      new Option(
        '--decisions <file>',
        'CSV of such pairs: left, right, decision (same, different), why',
      ).argParser(collect),
    )
    .option('--export <file>', 'write what was merged, and what could be, as such a CSV')
    .addHelpText('after', MERGE_HELP)
  return command.action(async (files: string[]) => {
    const { runMerge } = await import('./commands/merge.js')
    end(await runMerge(files.length === 0 ? ['-'] : files, command.optsWithGlobals(), io, signal))
  })
}

const MERGE_HELP = `
-f and -o are as for extract itself. Each entity says in "merged" why it is one.

Examples:
  extract -f ndjson articles/ | extract merge
  extract merge results.ndjson --export decisions.csv
  extract merge results.ndjson --decisions decisions.csv`

const schemaCommand = (io: Io): Command =>
  new Command('schema').description('print the JSON Schema of one result').action(async () => {
    const { describeSchema } = await import('./commands/schema.js')
    io.stdout.write(describeSchema())
  })

const TOPICS: Readonly<Record<string, () => string>> = { 'exit-codes': describeExitCodes }

const helpCommand = (io: Io, program: Command): Command =>
  new Command('help')
    .description(`print help about a command or a topic: ${names(Object.keys(TOPICS))}`)
    .argument('[topic]')
    .action((topic?: string) => {
      const describe = topic === undefined ? undefined : TOPICS[topic]
      if (describe !== undefined) return void io.stdout.write(describe())
      const command = topic === undefined ? program : program.commands.find((each) => each.name() === topic)
      if (command) return command.outputHelp()
      const known = [...Object.keys(TOPICS), ...program.commands.map((each) => each.name())]
      const hint = didYouMean(topic!, known) || ` Choose from: ${names(known)}.`
      throw usageWrong([`Unknown help topic "${topic}".${hint}`])
    })

import { Command, Option } from 'commander'
import { COMMANDS, SCHEMAS, SHELLS, TOPICS } from '../options/table/choices.js'
import { EXAMPLES } from '../examples.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import type { Flags } from '../options.js'
import { VERSION } from '../../result/producer.js'
import type { CommandName } from '../options/table/option.js'
import { hiddenOptions, shownOptions } from '../options/to-commander.js'

/** Wider lines are hard to read, and a narrow terminal still gets wrapped ones. */
const [WIDEST, LEAST_TO_WRAP] = [100, 20]

/** The command line's declaration. Each action loads what it needs, so that help and version come at once. */
export const createProgram = (io: Io, signal: AbortSignal, end: (code: number) => void): Command => {
  const program = new Command('extract')
    .description('Find people, places, organisations and attributed quotes in English text.')
    .usage('[options] [input...]')
    .argument('[input...]', 'files, folders, globs, or "-" for standard input')
    .helpCommand(false)
    .addHelpText('after', helpText('extract', TOPICS_HELP))
    .exitOverride()
    .configureHelp({ minWidthToWrap: LEAST_TO_WRAP })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => Math.min((io.stdout.isTTY && io.stdout.columns) || WIDEST, WIDEST),
      getErrHelpWidth: () => WIDEST,
      // Errors are thrown as well; `run` prints them all in one way.
      outputError: () => {},
    })
  // The program itself reads every option wherever it stands, those of other commands too; the commands show theirs.
  for (const option of [...shownOptions('extract'), ...hiddenOptions('extract')]) program.addOption(option)
  program
    .optionsGroup('General:')
    .addHelpOption(new Option('-h, --help', 'print this help').helpGroup('General:'))
    .version(VERSION, '-V, --version', 'print the version')
    .action(async (inputs: string[], flags: Flags) => {
      const isUnasked = inputs.length === 0 && flags['filesFrom'] === undefined
      if (isUnasked && io.stdin.isTTY) {
        program.outputHelp({ error: true })
        return end(EXIT.userError)
      }
      const { runExtract } = await import('./extract.js')
      end(await runExtract(isUnasked ? ['-'] : inputs, flags, io, signal))
    })
  for (const name of COMMANDS) {
    const command = DECLARE[name]({ program, io, signal, end })
    for (const option of shownOptions(name)) command.addOption(option)
    program.addCommand(command.copyInheritedSettings(program))
  }
  return program
}

/** Examples, and what else there is to say. */
const helpText = (command: CommandName, more = ''): string =>
  `\nExamples:\n${EXAMPLES[command].map((line) => `  ${line}\n`).join('')}${more}`

const TOPICS_HELP = `
"extract help <topic>" tells more:
  ${TOPICS.slice(0, 3).join(', ')},
  ${TOPICS.slice(3).join(', ')}`

interface Context {
  readonly program: Command
  readonly io: Io
  readonly signal: AbortSignal
  readonly end: (code: number) => void
}

const DECLARE: Readonly<Record<(typeof COMMANDS)[number], (context: Context) => Command>> = {
  merge: ({ program, io, signal, end }) =>
    new Command('merge')
      .description('make one list of entities from the results of many documents')
      .usage('[options] [file...]')
      .argument('[file...]', 'results as "extract -f ndjson" prints them, or "-" for standard input')
      .addHelpText('after', helpText('merge', MERGE_HELP))
      .action(async (files: string[]) => {
        const { runMerge } = await import('./merge.js')
        end(await runMerge(files.length === 0 ? ['-'] : files, program.opts(), io, signal))
      }),
  diff: ({ program, io, signal, end }) =>
    new Command('diff')
      .description('say what appeared, vanished or changed speaker between two runs')
      .usage('[options] <old> <new>')
      .argument('<old>', 'results as "extract -f json" or "-f ndjson" prints them, or "-"')
      .argument('<new>', 'results of the same documents')
      .addHelpText('after', helpText('diff', DIFF_HELP))
      .action(async (before: string, after: string) => {
        const { runDiff } = await import('./diff.js')
        end(await runDiff(before, after, program.opts(), io, signal))
      }),
  config: ({ program, io }) =>
    new Command('config')
      .description('print the options that hold, and what sets them')
      .addHelpText('after', helpText('config', CONFIG_HELP))
      .action(async () => {
        const { runConfig } = await import('./config.js')
        runConfig(program.opts(), io)
      }),
  schema: ({ program, io, signal }) =>
    new Command('schema')
      .description('print the JSON Schema of a result or of the options')
      .argument('[name]', `what to describe: ${SCHEMAS.join(', ')}`, SCHEMAS[0])
      .addHelpText('after', helpText('schema'))
      .action(async (name: string) => {
        const { runSchema } = await import('./schema.js')
        await runSchema(name, program.opts(), io, signal)
      }),
  completions: ({ program, io }) =>
    new Command('completions')
      .description('print what makes a shell complete options, names and files')
      .argument('<shell>', SHELLS.join(', '))
      .addHelpText('after', helpText('completions', COMPLETIONS_HELP))
      .action(async (shell: string) => {
        const { runCompletions } = await import('./completions.js')
        runCompletions(shell, program, program.opts(), io)
      }),
  man: ({ program, io }) =>
    new Command('man')
      .description('print the manual page')
      .addHelpText('after', helpText('man'))
      .action(async () => {
        const { runMan } = await import('./man.js')
        runMan(program, program.opts(), io)
      }),
  help: ({ program, io }) =>
    new Command('help')
      .description(`print help about a command or a topic: ${TOPICS.join(', ')}`)
      .argument('[topic]')
      .addHelpText('after', helpText('help'))
      .action(async (topic: string | undefined) => {
        const { runHelp } = await import('./help.js')
        await runHelp(topic, program, program.opts(), io)
      }),
}

const CONFIG_HELP = `
A flag counts first, then the environment, then the nearest
extract.config.json, from the working directory upwards:

  { "minConfidence": 0.5, "lexicon": ["names.csv"] }

-f table (default) or json.`

const DIFF_HELP = `
-f table, json or ndjson: an object for each document that
differs. Exit code 0: nothing does, 1: something does.`

const MERGE_HELP = `
-f json (default), ndjson, table, csv, tsv, html or ftm.
Each entity says in "merged" why it is one.`

const COMPLETIONS_HELP = `
They hold for the next shell that you open.`

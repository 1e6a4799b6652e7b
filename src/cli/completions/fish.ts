import { valueFlags, type CommandWords, type OptionWord, type Value } from './command-words.js'

/** For `config.fish`, or `extract.fish` in the folder of completions. */
export const toFish = (commands: readonly CommandWords[]): string => {
  const names = commands.slice(1).map(({ name }) => name)
  return [
    '# fish completion for extract',
    ...toFunctions(names, valueFlags(commands)),
    ...commands.slice(1).map(({ name, help }) => `${whenIs("''")} -a ${name} -d ${quoted(help)}`),
    ...commands.flatMap((command) => [
      // What follows a first input is another input.
      ...command.options.map((option) => whenIs(command.name || "'' -") + toOption(option)),
      ...toOperands(command),
    ]),
    '',
  ].join('\n')
}

const toFunctions = (names: readonly string[], flags: readonly string[]): string[] => [
  'function __extract_command',
  '    set -l tokens (commandline -opc)',
  '    set -l is_value 0',
  '    for token in $tokens[2..-1]',
  '        if test $is_value = 1',
  '            set is_value 0',
  '            continue',
  '        end',
  '        switch $token',
  `            case ${flags.join(' ')}`,
  '                set is_value 1',
  "            case '-*'",
  `            case ${names.join(' ')}`,
  '                echo $token',
  '                return',
  "            case '*'",
  '                echo -',
  '                return',
  '        end',
  '    end',
  'end',
  'function __extract_is',
  '    set -l command (__extract_command)',
  '    contains -- "$command" $argv',
  'end',
]

const whenIs = (names: string): string => `complete -c extract -n "__extract_is ${names}"`

const toOption = ({ flags, help, value }: OptionWord): string => {
  const forms = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`))
  return `${forms.join('')}${value === null ? '' : toArgument(value)} -d ${quoted(help)}`
}

const toArgument = (value: Value): string => {
  if (value.kind === 'name') return ` -x -a ${quoted(value.names.join(' '))}`
  if (value.kind === 'list') return ` -x -a ${quoted(`(__fish_append , ${value.names.join(' ')})`)}`
  return value.kind === 'file' ? ' -r -F' : ' -x'
}

// Files are offered unless a line says "-f".
const toOperands = ({ name, operands, takesFiles }: CommandWords): string[] => {
  if (name === '' || takesFiles) return []
  const words = operands.length === 0 ? '' : ` -a ${quoted(operands.join(' '))}`
  return [`${whenIs(name)} -f${words}`]
}

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`

import { valueFlags, type CommandWords, type OptionWord, type Value } from './command-words.js'

/** To be found as `_extract` in a folder of `$fpath`. */
export const toZsh = (commands: readonly CommandWords[]): string => `#compdef extract
_extract_first() {
  _alternative ${toShell(`commands:command:((${commands.slice(1).map(toCommand).join(' ')}))`)} 'files:input:_files'
}

_extract() {
  local command= i
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      ${valueFlags(commands).join('|')}) ((i++)) ;;
      -*) ;;
      ${commands
        .slice(1)
        .map(({ name }) => name)
        .join('|')}) command=$words[i]; break ;;
      *) break ;;
    esac
  done
  case $command in
${commands.map(toCase).join('')}  esac
}

if [[ $funcstack[1] == _extract ]]; then _extract "$@"; else compdef _extract extract; fi
`

const toCommand = ({ name, help }: CommandWords): string =>
  `${name}\\:${toShell(help.replaceAll(':', '\\:'))}`

const toCase = ({ name, options, operands, takesFiles }: CommandWords): string => {
  const specs = options.flatMap(toSpecs)
  const first = name === '' ? ['1: :_extract_first'] : [`1:command:(${name})`]
  const rest = operands.length > 0 && name !== '' ? [`2:name:(${operands.join(' ')})`] : []
  const files = takesFiles ? ['*:file:_files'] : []
  const words = [...specs, ...[...first, ...rest, ...files].map(toShell)]
  return `    ${name === '' ? "''" : name}) _arguments -s -S \\\n${words.map((word) => `      ${word}`).join(' \\\n')} ;;\n`
}

/** `'(-f --format)'{-f+,--format=}'[how results are written]:name:(json csv)'` */
const toSpecs = ({ flags, help, value }: OptionWord): string[] => {
  const described = `[${help.replace(/[\[\]:\\]/g, '\\$&')}]${value === null ? '' : toAction(value)}`
  const forms = flags.map((flag) => flag + (value === null ? '' : flag.startsWith('--') ? '=' : '+'))
  return forms.length === 1
    ? [toShell(`${forms[0]}${described}`)]
    : [`${toShell(`(${flags.join(' ')})`)}{${forms.join(',')}}${toShell(described)}`]
}

const toAction = (value: Value): string => {
  if (value.kind === 'name') return `:name:(${value.names.join(' ')})`
  if (value.kind === 'list') return `:names:_values -s , name ${value.names.join(' ')}`
  return value.kind === 'file' ? ':file:_files' : ':value: '
}

const toShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

import { valueFlags, type CommandWords, type OptionWord, type Value } from './command-words.js'

/** Also for the bash 3.2 of macOS, which has neither mapfile nor compopt. */
export const toBash = (commands: readonly CommandWords[]): string => `# bash completion for extract
_extract_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$@")
}

_extract_files() {
  compopt -o filenames 2>/dev/null
  _extract_words -f -- "$1"
}

_extract() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  # "--format=json" comes as three words.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${valueFlags(commands).join('|')})
        [[ \${COMP_WORDS[i+1]} == = ]] && ((i++))
        ((i++)) ;;
      -*) ;;
      ${namesOf(commands).join('|')}) command=\${COMP_WORDS[i]}; break ;;
      *) command=-; break ;;
    esac
  done
  case $prev in
${distinct(commands).map(toValueCase).join('')}  esac
  if [[ $cur == -* ]]; then
    case $command in
${commands.map(({ name, options }) => `      ${name === '' ? "''|-" : name}) _extract_words -W '${flagsOf(options)}' -- "$cur" ;;\n`).join('')}    esac
    return
  fi
  case $command in
    -) _extract_files "$cur" ;;
${commands.map(toOperandCase).join('')}  esac
}

complete -F _extract extract
`

const namesOf = (commands: readonly CommandWords[]): string[] =>
  commands.map(({ name }) => name).filter((name) => name !== '')

const flagsOf = (options: readonly OptionWord[]): string => options.flatMap(({ flags }) => flags).join(' ')

/** One of each option that takes a value: its value is the same in all commands. */
const distinct = (commands: readonly CommandWords[]): OptionWord[] => [
  ...new Map(
    commands.flatMap(({ options }) => options.map((option) => [option.flags.join(), option] as const)),
  ).values(),
]

const toValueCase = ({ flags, value }: OptionWord): string =>
  value === null
    ? ''
    : `    ${flags.join('|')}) ${VALUES[value.kind]('names' in value ? value.names : [])}return ;;\n`

const VALUES: Readonly<Record<Value['kind'], (names: readonly string[]) => string>> = {
  name: (names) => `_extract_words -W '${names.join(' ')}' -- "$cur"; `,
  list: (names) => `_extract_words -P "\${cur%"\${cur##*,}"}" -W '${names.join(' ')}' -- "\${cur##*,}"; `,
  file: () => '_extract_files "$cur"; ',
  text: () => '',
}

const toOperandCase = ({ name, operands, takesFiles }: CommandWords): string => {
  const words = operands.length === 0 ? '' : `_extract_words -W '${operands.join(' ')}' -- "$cur"; `
  const files = takesFiles ? '_extract_files "$cur"; ' : ''
  return words + files === '' ? '' : `    ${name === '' ? "''" : name}) ${words}${files};;\n`
}

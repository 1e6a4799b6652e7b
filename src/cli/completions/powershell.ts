import { valueFlags, type CommandWords, type OptionWord } from './command-words.js'

/** Where nothing is offered PowerShell offers files by itself. */
export const toPowershell = (
  commands: readonly CommandWords[],
): string => `# PowerShell completion for extract
Register-ArgumentCompleter -Native -CommandName extract -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $options = @{
${commands.map(({ name, options }) => `    '${name}' = @(${options.flatMap(toPairs).join(', ')})\n`).join('')}  }
  $operands = @{
${commands
  .filter(({ operands }) => operands.length > 0)
  .map(({ name, operands }) => `    '${name}' = @(${listed(operands)})\n`)
  .join('')}  }
  $values = @{
${toValues(commands).join('')}  }
  $takesValue = @(${listed(valueFlags(commands))})
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '' -and $words.Count -gt 0) { $words = @($words | Select-Object -SkipLast 1) }
  $command = ''
  $isFirst = $true
  for ($i = 0; $i -lt $words.Count; $i++) {
    if ($takesValue -ccontains $words[$i]) { $i++ }
    elseif (-not $words[$i].StartsWith('-')) {
      if ($options.ContainsKey($words[$i])) { $command = $words[$i] } else { $isFirst = $false }
      break
    }
  }
  $found = if ($words.Count -gt 0 -and $takesValue -ccontains $words[-1]) { $values[$words[-1]] | ForEach-Object { ,@($_, $_) } }
    elseif ($wordToComplete.StartsWith('-')) { $options[$command] }
    elseif ($isFirst) { $operands[$command] | ForEach-Object { ,@($_, $_) } }
  $found | Where-Object { $_ -and $_[0].StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`

const toPairs = ({ flags, help }: OptionWord): string[] => flags.map((flag) => `@(${listed([flag, help])})`)

const toValues = (commands: readonly CommandWords[]): string[] => {
  const lines = commands.flatMap(({ options }) =>
    options.flatMap(({ flags, value }) =>
      value === null || !('names' in value)
        ? []
        : flags.map((flag) => `    '${flag}' = @(${listed(value.names)})\n`),
    ),
  )
  return [...new Set(lines)]
}

const listed = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')

import type { Command } from 'commander'
import { usageWrong } from '../../errors.js'
import { unknownName } from '../../suggest.js'
import { toBash } from '../completions/bash.js'
import { toCommandWords, type CommandWords } from '../completions/command-words.js'
import { toFish } from '../completions/fish.js'
import { toPowershell } from '../completions/powershell.js'
import { toZsh } from '../completions/zsh.js'
import type { Io } from '../io.js'
import { toPlainSettings, type Flags } from '../options.js'
import { SHELLS, type Shell } from '../options/table/choices.js'

/** Prints the completions of `program` for a shell. */
export const runCompletions = (shell: string, program: Command, flags: Flags, io: Io): void => {
  toPlainSettings('completions', flags, io)
  if (!isShell(shell)) throw usageWrong([unknownName('shell', shell, SHELLS)])
  io.stdout.write(SCRIPTS[shell](toCommandWords(program)))
}

const isShell = (word: string): word is Shell => (SHELLS as readonly string[]).includes(word)

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandWords[]) => string>> = {
  bash: toBash,
  zsh: toZsh,
  fish: toFish,
  powershell: toPowershell,
}

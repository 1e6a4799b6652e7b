import type { CommandName } from './options/table/option.js'

/** Lines to type, for the help and the manual page of each command. */
export const EXAMPLES: Readonly<Record<CommandName, readonly string[]>> = {
  extract: [
    'extract article.md',
    'extract -f annotated article.md',
    "extract article.md | jq '.people[].name'",
    'extract -t quotes -o quotes.csv articles/',
    'EXTRACT_MIN_CONFIDENCE=0.5 extract article.md',
  ],
  merge: [
    'extract -f ndjson articles/ | extract merge',
    'extract merge results.ndjson --export decisions.csv',
    'extract merge results.ndjson --decisions decisions.csv',
  ],
  diff: ['extract diff old.json new.json', 'extract diff -f json old.ndjson new.ndjson | jq .quotes'],
  config: ['extract config', "extract config -f json | jq '.options.types'"],
  schema: ['extract schema > result.schema.json', 'extract schema options -o options.schema.json'],
  completions: [
    'extract completions bash >> ~/.bashrc',
    'extract completions zsh > ~/.zfunc/_extract',
    'extract completions fish >> ~/.config/fish/config.fish',
    'extract completions powershell >> $PROFILE',
  ],
  man: ['extract man > ~/.local/share/man/man1/extract.1', 'extract man | man -l -'],
  help: ['extract help formats', 'extract help confidence', 'extract help merge'],
}

import type { Result } from '../../schema/result.js'
import { printableCell } from '../printable.js'
import { remarksOf, type Remark } from '../remarks.js'
import type { Reporter } from '../reporter.js'

/** Workflow commands: GitHub Actions shows each at the line of the file that it is about. */
export const github: Reporter = {
  needs: { offsets: 'utf16' },
  open: (sink) => ({
    document: (result) =>
      sink(
        remarksOf(result)
          .map((remark) => toCommand(remark, result))
          .join(''),
      ),
    failure: async ({ id, message }) => {
      await sink(command('error', { file: id, title: 'extract' }, message))
      return true
    },
    close: () => Promise.resolve(),
  }),
}

const toCommand = ({ rule, level, message, line, columns }: Remark, { source }: Result): string => {
  const place = { line, col: columns?.[0] ?? null, endColumn: columns?.[1] ?? null }
  return command(COMMANDS[level], { file: source.path, ...place, title: rule }, message)
}

const COMMANDS = { warning: 'warning', note: 'notice' } as const

/** `::warning file=a.md,line=3,title=quote-without-speaker::Quote without a speaker: “No.”` */
const command = (
  name: string,
  properties: Readonly<Record<string, string | number | null>>,
  message: string,
): string => {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
  return `::${name} ${given.join(',')}::${escaped(message)}\n`
}

// One command is one line, so a document cannot begin another one.
const escaped = (text: string): string => printableCell(text).replaceAll('%', '%25')

import type { Result } from '../../schema/result.js'
import { escapeJson } from '../printable.js'
import { RULES, remarksOf, type Remark } from '../remarks.js'
import type { FailedDocument, Report, Reporter, Sink } from '../reporter.js'
import { toUri } from '../uri.js'

/** A SARIF 2.1.0 log of what an editor should look at, for code scanning and editors. */
export const sarif: Reporter = { needs: { offsets: 'utf16' }, open: (sink) => openReport(sink) }

// Results are written as they come; what is known only at the end (rules, failures) stands behind them.
const openReport = (sink: Sink): Report => {
  const rules = new Set<string>()
  const failures: FailedDocument[] = []
  let version: string | null = null
  let written = 0
  const write = async (results: readonly string[]): Promise<void> => {
    for (const result of results) await sink((written++ === 0 ? HEAD : ',\n') + result)
  }
  return {
    document: async (result) => {
      version ??= result.producer.version
      const remarks = remarksOf(result)
      for (const { rule } of remarks) rules.add(rule)
      await write(remarks.map((remark) => toJson(toResult(remark, result))))
    },
    failure: (failed) => {
      failures.push(failed)
      return Promise.resolve(true)
    },
    close: async () => {
      if (version === null && failures.length === 0) return
      const driver = {
        name: 'extract',
        ...(version === null ? {} : { version }),
        rules: [...rules].toSorted().map(toRule),
      }
      const invocations = [toInvocation(failures)]
      await sink(
        `${written === 0 ? HEAD : ''}\n],"tool":${toJson({ driver })},"invocations":${toJson(invocations)}}]}\n`,
      )
    },
  }
}

const HEAD =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n'

const toJson = (value: unknown): string => escapeJson(JSON.stringify(value))

const toResult = ({ rule, level, message, line, columns }: Remark, { id, source }: Result): object => ({
  ruleId: rule,
  level,
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: locationOf(source.path),
        ...(line === null ? {} : { region: { startLine: line, ...toColumns(columns) } }),
      },
      logicalLocations: [{ name: id }],
    },
  ],
})

const toColumns = (columns: Remark['columns']): object =>
  columns === null ? {} : { startColumn: columns[0], endColumn: columns[1] }

// Standard input has no address.
const locationOf = (path: string | null): object =>
  path === null ? { description: { text: 'standard input' } } : { uri: toUri(path) }

const toRule = (id: string): object => ({ id, shortDescription: { text: RULES[id] ?? `The notice ${id}.` } })

const toInvocation = (failures: readonly FailedDocument[]): object => ({
  executionSuccessful: failures.length === 0,
  toolExecutionNotifications: failures.map(({ code, message }) => ({
    level: 'error',
    descriptor: { id: code },
    message: { text: message },
  })),
})

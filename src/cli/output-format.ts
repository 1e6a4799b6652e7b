import { basename, extname } from 'node:path'
import { usageWrong } from '../errors.js'
import { ENDINGS, endingsOf, formatByEnding, mayEndIn, type Format } from '../report/formats/registry.js'

/**
 * The format of a run: what `-f` says, else what the ending of the output file says. A file without an ending holds
 * JSON, and no file is written under an ending that promises another format than it holds.
 *
 * @throws ExtractError `OPTION_INVALID`
 */
export const toFormat = (asked: Format | undefined, output: string | null, onTerminal: boolean): Format => {
  if (output === null) return asked ?? (onTerminal ? 'table' : 'json')
  const ending = extname(output)
  const promised = formatByEnding(ending)
  if (asked !== undefined) {
    if (promised === null || promised === asked || mayEndIn(asked, ending)) return asked
    throw usageWrong([
      `"${basename(output)}" would hold ${asked}, but ${ending} means ${promised}. ` +
        `${describeEndings(asked)}, or leave out -f ${asked}.`,
    ])
  }
  if (ending === '') return 'json'
  if (promised !== null) return promised
  throw usageWrong([
    `No format has the ending "${ending}" of "${basename(output)}". Known are ${ENDINGS.join(', ')}; ` +
      'any other name needs -f to say what it holds.',
  ])
}

const describeEndings = (format: Format): string => {
  const endings = endingsOf(format)
  return endings.length === 0 ? 'End it otherwise' : `End it in ${endings.join(' or ')}`
}

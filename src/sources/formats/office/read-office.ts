import { inputEncrypted, inputForeign, inputProtected } from '../../errors.js'
import { toFormat, type Source } from '../../loading/source.js'
import { openCompound } from './compound.js'

/** The same source, now that it is known what it is. */
export const readOffice = async (source: Source): Promise<Source> => {
  const bytes = await source.bytes()
  const { has } = openCompound(bytes, source.id)
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw inputEncrypted(source.id, 'an Office document')
  if (has('\u0009DRMContent')) throw inputProtected(source.id)
  if (has('WordDocument')) return toFormat(source, 'doc', bytes)
  if (has('__properties_version1.0')) return toFormat(source, 'msg', bytes)
  const [, kind, to] = FOREIGN.find(([name]) => has(name)) ?? [
    '',
    'a document of an old Office program',
    'pdf',
  ]
  throw inputForeign(source.id, kind, `soffice --headless --convert-to ${to}`)
}

const FOREIGN: readonly (readonly [stream: string, kind: string, to: string])[] = [
  ['Workbook', 'an Excel workbook', 'csv'],
  ['Book', 'an Excel workbook', 'csv'],
  ['PowerPoint Document', 'a PowerPoint presentation', 'pdf'],
  ['VisioDocument', 'a Visio drawing', 'pdf'],
  ['MatOST', 'a Works document', 'docx'],
  ['PerfectOffice_MAIN', 'a WordPerfect document', 'docx'],
  ['HwpSummaryInformation', 'a Hangul document', 'docx'],
  ['StarWriterDocument', 'a StarWriter document', 'docx'],
  ['StarCalcDocument', 'a StarCalc spreadsheet', 'csv'],
  ['StarDrawDocument3', 'a StarOffice presentation or drawing', 'pdf'],
  ['Quill', 'a Publisher document', 'pdf'],
]

import { quoted } from '../../../errors.js'
import { recordNotJson, textFieldUnknown } from '../../errors.js'
import { decode } from '../../bytes/decode.js'
import type { LoadSettings } from '../../load-options.js'
import type { Failure, Reading } from '../../loading/loader.js'
import type { Source } from '../../loading/source.js'
import { createPause } from '../../pause.js'
import { toItems, toMembers } from '../ndjson/members.js'
import { toRecord } from '../ndjson/records.js'

/**
 * The records of a JSON value, each as a document or an error: what is wrong with one costs no other. One without an id is
 * called after its place in the list, like "articles.json:3". The text is in the field that `textField` names, else in the
 * only one that holds running text in the first record.
 *
 * @throws ExtractError `TEXT_FIELD_UNKNOWN`, `RECORD_NOT_JSON`, `INPUT_UNDECODABLE` or `ENCODING_UNKNOWN`
 */
export async function* readJson({ id, path, settings, bytes }: Source): AsyncGenerator<Reading | Failure> {
  const text = await decode(await bytes(), path ?? id, settings.encoding)
  const pause = createPause()
  let found: LoadSettings | null = null
  let number = 0
  let isBroken = false
  for (const item of toRecords(text, settings)) {
    // A record that is cut off has told already that the list has no end.
    if (item === '' && isBroken) return
    number++
    found ??= withTextField(item, id, settings)
    const record = toRecord(item, { input: id, path, number, format: 'json' }, found)
    yield record
    isBroken = 'ok' in record
    await pause()
  }
  if (number === 0) throw recordNotJson(quoted(id), 'holds no record')
}

const toRecords = (text: string, { textField }: LoadSettings): Iterable<string> => {
  const start = text.search(/\S/)
  if (text[start] === '[') return toItems(text, start)
  const members = toMembers(text)
  const lists = members.filter(({ value }) => /^\[\s*\{/.test(value))
  const isRecord = lists.length === 0 || members.some(({ name }) => name === textField)
  if (isRecord) return text[start] === '{' ? [text] : []
  // {"status": "ok", "articles": [{ … }]}: the longest of several is what it is about.
  return toItems(lists.toSorted((a, b) => b.value.length - a.value.length)[0]!.value, 0)
}

const LEAST_WORDS = 5

const withTextField = (first: string, id: string, settings: LoadSettings): LoadSettings => {
  const members = toMembers(first)
  if (members.length === 0 || members.some(({ name }) => name === settings.textField)) return settings
  const texts = members.filter(
    ({ value }) => value.startsWith('"') && value.split(/\s+/).length >= LEAST_WORDS,
  )
  if (texts.length === 1) return { ...settings, textField: texts[0]!.name }
  const [names, running] = [members, texts].map((some) => some.map(({ name }) => name))
  throw textFieldUnknown(id, settings.textField, names!, running!)
}

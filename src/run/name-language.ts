import type { Loaded } from '../sources/find/read-inputs.js'
import type { Outcome } from './analyse.js'

/** So much of a text tells its language. */
const SAMPLE = 4000

/** Puts the likely language into the result of a text that is not English, in place of null. */
export const nameLanguage = async (outcome: Outcome, loaded: Loaded): Promise<Outcome> => {
  if (!outcome.ok || !loaded.ok) return outcome
  const { result } = outcome
  if (!result.notices.some(({ code }) => code === 'NOT_ENGLISH')) return outcome
  const { franc } = await import('franc-min')
  const code = franc(loaded.readable.text.slice(0, SAMPLE))
  // "und": too short to tell, or none that it knows; English is what the words have spoken against.
  if (code === 'und' || code === 'eng' || code === 'sco') return outcome
  const language = Intl.getCanonicalLocales(code)[0]!
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language)
  const message = `The text looks like ${name}, not English; names and quotes may be wrong.`
  const notices = result.notices.map((notice) =>
    notice.code === 'NOT_ENGLISH' ? { ...notice, message } : notice,
  )
  return { ...outcome, result: { ...result, source: { ...result.source, language }, notices } }
}

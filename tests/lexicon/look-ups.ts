import { wordOf } from '../../src/document.js'
import { toWordForm } from '../../src/attribution/syntax/describe-word.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { votesOfName } from '../../src/entities/gender.js'
import { toOrganisationWords } from '../../src/names/organisation-name.js'
import { toPlaceKey } from '../../src/names/place-name.js'
import { singlePairs } from '../../src/quotations/single-marks.js'
import { turnLabelOf } from '../../src/quotations/turn-labels.js'
import { REPORTING_VERBS } from '../../src/lexicon/reporting-verbs.js'
import { partWords } from '../../src/sources/formats/html/clutter.js'
import { lineWords } from '../../src/sources/formats/html/page-lines.js'
import { ROLES } from '../../src/lexicon/roles.js'
import { THINKING_VERBS } from '../../src/lexicon/thinking-verbs.js'
import { TRANSLITERATIONS } from '../../src/lexicon/transliterations.js'
import { fold, toForm } from '../../src/names/name-form.js'
import { toPersonName } from '../../src/names/person-name.js'
import { toSpellingKey } from '../../src/names/spelling.js'
import { wordsToHead } from '../../src/speakers/descriptor-index.js'
import { toDocument } from '../../src/text/to-document.js'
import { toMarked } from '../entities/marked.js'

/**
 * Whether a text can be written in which the program finds the entry, by the name that `# matches:` of a list has for the
 * way it is looked up. "Qor" and "Vaz" stand for names that no list has. `first` opens the line of variants.
 */
export const LOOK_UPS: Readonly<Record<string, (entry: string, first: string) => boolean>> = {
  'lower-cased token': (entry) => isToken(entry, entry, (token) => toWordForm(token).text),
  'words in lower case': (entry) =>
    tokensOf(title(entry)).join(' ').toLowerCase().replaceAll(' .', '.') === entry,
  'folded token': (entry) => isToken(entry, entry, fold),
  'end of a folded token': (entry) => isToken(`qor${entry}`, `qor${entry}`, fold),
  'folded word': (entry) => toForm(`Qor ${entry} Vaz`).folded[1] === entry,
  'lower-cased word': (entry) => wordsToHead(`the ${capital(entry)}`).at(-1) === entry,
  'role in full': (entry, first) =>
    wordsToHead(`the ${title(entry)}`)
      .slice(1)
      .join(' ') === first,
  'lower-cased label': (entry) => labelOf(`${title(entry)}: We won.`) === entry,
  'label on a line of its own': (entry) => labelOf(capital(entry)) === entry,
  'first word of a label': (entry) => turnLabelIn(`${capital(entry)} Qor Vaz: We won.`)?.isField === true,
  'party in brackets': (entry) => turnLabelIn(`Vaz (${capital(entry)}): We won.`)?.sure === true,
  'word behind an apostrophe': (entry) =>
    singlePairs(`‘${entry} it’`, 0, entry.length + 5, false).length === 0,
  'part of a gendered name': (pattern) => isGendered(pattern),
  'listed role': (entry) => ROLES.has(entry),
  'base of a listed verb': (entry) => {
    const forms = entry.split(' ')
    const isListed = REPORTING_VERBS.has(forms[0]!) || THINKING_VERBS.has(forms[0]!)
    return isListed && forms.length === 3 && forms.every((form) => isToken(form, form, fold))
  },
  'name before a possessive s': (entry) => tokensOf(`${title(entry)}’s`).join(' ') === `${title(entry)} ’s`,
  'given name': (entry) => toPersonName(toForm(`${capital(entry)} Vaz`)).given === entry,
  'given name by itself': (entry) => personParts(capital(entry))[0] === toSpellingKey(entry),
  'part of the name of a person': (entry) =>
    [`${capital(entry)} Qor`, `Qor ${capital(entry)}`].some((name) =>
      personParts(name).includes(toSpellingKey(entry)),
    ),
  'particle in the name of a person': (entry) => personParts(`Qor ${entry} Vaz`).join(' ') === 'qor vaz',
  'end of the name of a person': (entry) => toPersonName(toForm(`Qor Vaz ${entry}`)).suffix === entry,
  'letters behind the name of a person': (entry) =>
    toPersonName(toForm(`Qor Vaz ${entry.toUpperCase()}`)).text === 'Qor Vaz',
  'word of a class': (entry) => partWords(`story-${entry} box`).includes(entry),
  'opener of a page line': (entry) => {
    const words = lineWords(`» ${capital(entry)}: Qor`)
    return words.length <= 6 && words.slice(0, -1).join(' ') === entry
  },
  'letters in a folded name': (row) => isReached(row),
  'spelling of a word in a name': (entry, first) => organisationWords(`Qor ${entry} Vaz`)[1] === first,
  'name of an organisation': (entry) => organisationWords(title(entry)).join(' ') === entry,
  'word in the name of an organisation': (entry) => organisationWords(`Qor ${title(entry)} Vaz`)[1] === entry,
  'end of the name of an organisation': (entry) =>
    organisationWords(`Qor ${title(entry)}`).join(' ') === 'qor',
  'name of a place': (entry, first) =>
    toForm(title(entry)).folded.join(' ') === entry && toPlaceKey(toForm(title(entry))) === first,
  'last word in the name of a place': (entry) =>
    findEntities(toMarked(`[L Qor ${title(entry)}] is wide. [L Qor] is far.`)).entities.length === 1,
}

const turnLabelIn = (text: string) => turnLabelOf(text, { start: 0, end: text.length, kind: 'paragraph' })

const labelOf = (text: string): string => {
  const label = turnLabelIn(text)
  return label === null ? '' : text.slice(label.label.start, label.label.end).toLowerCase()
}

const tokensOf = (text: string): string[] => {
  const doc = toDocument(`He saw ${text} here`)
  return Array.from({ length: doc.tokens.count }, (_, token) => wordOf(doc, token)).slice(2, -1)
}

const isToken = (text: string, entry: string, read: (token: string) => string): boolean => {
  const tokens = tokensOf(text)
  return tokens.length === 1 && read(tokens[0]!) === entry
}

const personParts = (name: string): readonly string[] => toPersonName(toForm(name)).parts

const organisationWords = (name: string): readonly string[] => toOrganisationWords(toForm(name))

/** Whether letters are still there when their own rule comes: "tsch" is not, once "sch" has become "$". */
const isReached = (row: string): boolean => {
  const [pattern] = row.split(' => ')
  const at = TRANSLITERATIONS.findIndex(([{ source }]) => source === pattern)
  const behind = pattern!.endsWith('$') ? '' : 'b'
  return pattern!
    .replace(/^\(\?:(.*)\)\$$/, '$1')
    .replace(String.raw`(.)\1`, 'bb')
    .split('|')
    .every((letters) =>
      TRANSLITERATIONS.slice(0, at)
        .reduce((word, [rule, sound]) => word.replace(rule, sound), `vav${letters}${behind}`)
        .includes(letters),
    )
}

/** Whether a name can be written in which the expression finds a part: "Qor Vazovich". */
const isGendered = (pattern: string): boolean => {
  const part = pattern.replace('.{3}', 'qor').replace('[^aeiou]', 'z').replace(/[$^]/g, '')
  const { he, she } = votesOfName(toForm(`Qor ${capital(part)}`), 'qor')
  return he !== she
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const title = (name: string): string => name.split(' ').map(capital).join(' ')

import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { applyRules } from '../../src/ner/rules/apply-rules.js'
import { toMarked } from '../entities/marked.js'

/** What the rules make of the marked mentions: "person Ana Ruiz". */
const namesIn = (marked: string): string[] => {
  const doc = toMarked(marked)
  return applyRules(doc, doc.mentions).map((mention) => `${mention.type} ${textOf(doc, mention)}`)
}

const rows = (table: readonly (readonly [marked: string, names: readonly string[]])[]): void =>
  test.each(table)('%j: %j', (marked, names) => expect(namesIn(marked)).toEqual(names))

describe('states of members of Congress', () =>
  rows([
    ['[P Ann Wagner] (R-Mo.) voted no.', ['person Ann Wagner', 'place Mo.']],
    ['[P Al Green], D-Texas, voted yes.', ['person Al Green', 'place Texas']],
    [
      '[P Ana Ruiz] (D-NM) and [P Ida Berg] (I-N.Y.) met.',
      ['person Ana Ruiz', 'place NM', 'person Ida Berg', 'place N.Y.'],
    ],
    ['[P Ed Roe] (D–New York) left.', ['person Ed Roe', 'place New York']],
    ['[P ED ROE], R-GA., LEFT.', ['person ED ROE', 'place GA.']],
    ['The class (D-Day) met.', []],
  ]))

describe('relatives', () =>
  rows([
    ['[P Imelda] and her son [L Jordan] fled.', ['person Imelda', 'person Jordan']],
    ['My brother, [L Chad], and I left.', ['person Chad']],
    ['Her late husband Wole said so.', ['person Wole']],
    ['Her mother, [L Florida]’s first judge, died.', ['place Florida']],
    ['Its parent [O Alphabet] fell.', ['organisation Alphabet']],
    ['His father Monday was glad.', []],
    [
      'Their daughters, [L Brooklyn], [L Paris], and [P Ida], left [L York].',
      ['person Brooklyn', 'person Paris', 'person Ida', 'place York'],
    ],
    [
      'Her two nephews [L Jordan] and [L Chad], went to [L Oslo].',
      ['person Jordan', 'person Chad', 'place Oslo'],
    ],
  ]))

describe('what is called a firm', () =>
  rows([
    ['She works for the law firm [P Baker McKenzie].', ['organisation Baker McKenzie']],
    ['A Leeds law firm [P Harris Teller] said so.', ['organisation Harris Teller']],
    ['[P Harris Teller], a small law firm, closed.', ['organisation Harris Teller']],
    ['The online retailer Kaveh, which opened, closed.', ['organisation Kaveh']],
    ['[P Harris Teller], a bank clerk, left.', ['person Harris Teller']],
    ['The company [P Ana Ruiz] founded closed.', ['person Ana Ruiz']],
    ['The company [P Ruiz] said would close is open.', ['person Ruiz']],
    ['They play in group C, the company Monday.', []],
  ]))

describe('two bodies in one mention', () =>
  rows([
    [
      '[O Airports Authority of India and the Municipal Corporation of Delhi] met.',
      ['organisation Airports Authority of India', 'organisation Municipal Corporation of Delhi'],
    ],
    [
      '[O Commission for Latin America and the Caribbean] met.',
      ['organisation Commission for Latin America and the Caribbean'],
    ],
  ]))

describe('of whom and from whom', () =>
  rows([
    ['[P Alan Boyle] of [P Peel Hunt] spoke.', ['person Alan Boyle', 'organisation Peel Hunt']],
    [
      'They hired [P Ida Berg] from [P Clifford Chance].',
      ['person Ida Berg', 'organisation Clifford Chance'],
    ],
    ['A letter to [P Ida Berg] from [P Ana].', ['person Ida Berg', 'person Ana']],
  ]))

describe('towns', () =>
  rows([
    ['It shook the municipality of [P Urbano Noris].', ['place Urbano Noris']],
    ['They came from the [L northern province of Gilan].', ['place Gilan']],
    ['The [L Van province of Turkey] is cold.', ['place Van province of Turkey']],
    ['A portrait of [P Ana Ruiz] hung there.', ['person Ana Ruiz']],
  ]))

describe('what some are for or against', () =>
  rows([
    ['Pro-Russia rebels met anti-China crowds.', ['place Russia', 'place China']],
    ['An anti-Roe crowd met.', []],
  ]))

describe('names of lawsuits', () =>
  rows([
    ['[O Smith v. Acme Rail Inc.] was heard.', ['organisation Acme Rail Inc.']],
    ['[P R v Dobson] was heard.', ['person Dobson']],
    ['The [L Plaza V Centenario] is wide.', ['place Plaza V Centenario']],
  ]))

describe('line-ups', () =>
  rows([
    ['Subs not used: [L Lowe], York, [O Bray].', ['person Lowe', 'person York', 'person Bray']],
    [
      'Line-up: 1 Gibbs; 2 Okoli, Van Rooyen (Pike 46), Smith-Jones.',
      ['person Gibbs', 'person Okoli', 'person Van Rooyen', 'person Smith-Jones'],
    ],
    [
      '[P Pilk], [P Talbot], [L Buxton], [P Dimech], Artell, [P Neil].',
      ['person Pilk', 'person Talbot', 'person Buxton', 'person Dimech', 'person Artell', 'person Neil'],
    ],
    [
      '[L Oslo], [L York], [P Austin], [L Lagos], [L Quito], [P Paris].',
      ['place Oslo', 'place York', 'person Austin', 'place Lagos', 'place Quito', 'person Paris'],
    ],
    ['Team: we went to [L York], [L Oslo] and [L Lagos].', ['place York', 'place Oslo', 'place Lagos']],
  ]))

describe('bodies of a place', () =>
  rows([
    ['The [O Municipal Corporation] of [L Delhi] paid.', ['organisation Municipal Corporation of Delhi']],
    ['The [O Royal Society] of the [L Arts] met.', ['organisation Royal Society of the Arts']],
    ['The [O Board] of [O Acme] met.', ['organisation Board', 'organisation Acme']],
  ]))

describe('bodies by their last word', () =>
  rows([
    ['He was tried at [L Acton Crown Court].', ['organisation Acton Crown Court']],
    ['The [P Anna Lindh Foundation] paid.', ['organisation Anna Lindh Foundation']],
    ['They met at [L Hampton Court].', ['place Hampton Court']],
  ]))

describe('teams', () =>
  rows([
    ['She plays for [L Karachi Kings].', ['organisation Karachi Kings']],
    ['He left the [L Washington] Redskins in May.', ['organisation Washington Redskins']],
    ['The Sharks host the [L Stormers].', ['organisation Sharks', 'organisation Stormers']],
    ['[L Somalia] Pirates Seize Ship', ['place Somalia']],
    ['The Pirates were rogues.', []],
  ]))

describe('adjectives of parties', () =>
  rows([
    ['A Conservative backbencher rebelled.', ['organisation Conservative']],
    ['Lib Dem peers and Labour MPs voted.', ['organisation Lib Dem', 'organisation Labour']],
    ['A conservative leader and the Labour minister met.', []],
  ]))

describe('no names', () =>
  rows([
    ['THANK YOU [P SO MUCH].', []],
    ['WRITE TO [O NEWS@EXAMPLE.ORG].', []],
    ['[P Will Young] sang.', ['person Will Young']],
  ]))

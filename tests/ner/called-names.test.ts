import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { applyRules } from '../../src/ner/rules/apply-rules.js'
import { toMarked } from '../entities/marked.js'

/** What the rules make of the marked mentions: "person Ana Ruiz". */
const namesIn = (marked: string, confidence: number): string[] => {
  const doc = toMarked(marked)
  const mentions = doc.mentions.map((mention) => ({ ...mention, confidence }))
  return applyRules(doc, mentions).map((mention) => `${mention.type} ${textOf(doc, mention)}`)
}

const rows = (
  table: readonly (readonly [marked: string, names: readonly string[]])[],
  confidence = 1,
): void => test.each(table)('%j: %j', (marked, names) => expect(namesIn(marked, confidence)).toEqual(names))

const UNSURE = 0.6

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
    ['He studied at [L City of Lodz College].', ['organisation City of Lodz College']],
  ]))

describe('teams', () =>
  rows([
    ['She plays for [L Karachi Kings].', ['organisation Karachi Kings']],
    ['He left the [L Washington] Redskins in May.', ['organisation Washington Redskins']],
    ['The Sharks host the [L Stormers].', ['organisation Sharks', 'organisation Stormers']],
    ['[L Somalia] Pirates Seize Ship', ['place Somalia']],
    ['The Pirates were rogues.', []],
  ]))

describe('rows of relatives', () =>
  rows([
    ['[L Brooklyn] and [L Savannah] are sisters.', ['person Brooklyn', 'person Savannah']],
    [
      '[P Park Ki Nam], [P Choi Soo Jin], and [L Ki Nam Park] were distant cousins.',
      ['person Park Ki Nam', 'person Choi Soo Jin', 'person Ki Nam Park'],
    ],
    ['[L France] and [L Britain] are cousins.', ['place France', 'place Britain']],
    ['In [L Leeds] are brothers.', ['place Leeds']],
    ['[L Leeds] and [L Lille] are twins.', ['place Leeds', 'place Lille']],
    ['[P Ana] of [L Leeds] and [L York] met. They are sisters.', ['person Ana', 'place Leeds', 'place York']],
  ]))

describe('verbs inside a name', () =>
  rows([
    ['[P Rihanna sang with Drake].', ['person Rihanna', 'person Drake']],
    ['[P Shirley Temple sang].', ['person Shirley Temple']],
    ['[P Charles the Bald], [P Leonardo da Vinci]', ['person Charles the Bald', 'person Leonardo da Vinci']],
    ['[P nancy drew maps] here.', ['person nancy drew maps']],
  ]))

describe('employers in a CV', () =>
  rows([
    ['Work experience\n\nTelenor, [L Oslo]\n\nNurse.', ['organisation Telenor', 'place Oslo']],
    [
      'Jobs\n\nActed.\n\nTelenor, [L Oslo] (2014–2019)\n\nHobbies\n\nGrim, [L Oslo]',
      ['organisation Telenor', 'place Oslo', 'place Oslo'],
    ],
    ['Experience\n\n[L Brooklyn], [L New York]\n\nNurse.', ['place Brooklyn', 'place New York']],
    ['Experience\n\nNurse, Telenor, [L Oslo]', ['organisation Telenor', 'place Oslo']],
    ['Trips\n\nTelenor, [L Oslo]\n\nWe walked.', ['place Oslo']],
    ['Experience shows it. Telenor, [L Oslo], pays.', ['place Oslo']],
  ]))

describe('who played whom', () =>
  rows(
    [
      ['[P Chelsea] drew with [O Real Betis].', ['organisation Chelsea', 'organisation Real Betis']],
      ['[O Leeds] beat [L Fulham] in May.', ['organisation Leeds', 'organisation Fulham']],
      ['[L Leeds] beat [L York] 2-1.', ['organisation Leeds', 'organisation York']],
      ['[L Leeds] lost 2-1 to [L York].', ['organisation Leeds', 'organisation York']],
      ['[O Everton] lost to Sporting Gijon.', ['organisation Everton', 'organisation Sporting Gijon']],
      ['[L Leeds] beat [L York] to the prize.', ['place Leeds', 'place York']],
      ['[L France] beat [L Ghana] 2-1.', ['place France', 'place Ghana']],
      ['[O Labour] lost to [P Ana Ruiz].', ['organisation Labour', 'person Ana Ruiz']],
      ['[O Everton] lost to Arteta’s side.', ['organisation Everton']],
      ['[O Everton] beat Ana Ruiz.', ['organisation Everton']],
    ],
    UNSURE,
  ))

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

describe('titles beside names', () =>
  rows([
    ['[L Selangor Menteri Besar Datuk Seri] [P Azmin Ali] spoke.', ['place Selangor', 'person Azmin Ali']],
    [
      'The chief of [O Umno], [O Tan Sri] [P Khalid Omar], left.',
      ['organisation Umno', 'person Khalid Omar'],
    ],
    ['[O ACP] [P Balveer Singh] led the raid.', ['person Balveer Singh']],
    ['[P ASP Suzette Martin] visited [L San Juan].', ['person Suzette Martin', 'place San Juan']],
    ['[P Embakasi OCPD Wesley Kimeto] said so.', ['person Wesley Kimeto']],
    ['[P Barangay Captain Gines Abellana] won.', ['person Gines Abellana']],
    ['[P Karachi Mayor Ana Ruiz] won.', ['person Karachi Mayor Ana Ruiz']],
    [
      '[P Barr]. [P Chukwuma Okoye] and [L Engr]. [P Musa Bello] came.',
      ['person Chukwuma Okoye', 'person Musa Bello'],
    ],
    [
      'She works in the [O Office of Senator] [P Bob Corker].',
      ['organisation Office of Senator', 'person Bob Corker'],
    ],
    ['The [O Toronto Star] [P Ann Lee] bought is old.', ['organisation Toronto Star', 'person Ann Lee']],
    ['[P Piers Morgan] left [O JP Morgan].', ['person Piers Morgan', 'organisation JP Morgan']],
  ]))

describe('ranks in letters, of whom the text names in full', () =>
  rows(
    [
      [
        '[P Sibron Papoto] left. [O PPC Papoto] and [O UN Women] said so.',
        ['person Sibron Papoto', 'person Papoto', 'organisation UN Women'],
      ],
    ],
    UNSURE,
  ))

describe('whom a place sends', () =>
  rows([
    ['[P Kabwata] MP [P Andrew Tayengwa] spoke.', ['place Kabwata', 'person Andrew Tayengwa']],
    [
      '[P UPND Kabwata] MP [P Andrew Tayengwa] spoke.',
      ['organisation UPND', 'place Kabwata', 'person Andrew Tayengwa'],
    ],
    ['Police say [P Babonneau] resident [P Kimal Joseph] fled.', ['place Babonneau', 'person Kimal Joseph']],
    ['[P David Cole] MP [P Ann Drew] MP', ['person David Cole', 'person Ann Drew']],
    ['[P Trump] lawyer [P Michael Cole] left.', ['person Trump', 'person Michael Cole']],
  ]))

describe('who is told', () =>
  rows([
    ['He told The Malaysian Insider on Monday.', ['organisation The Malaysian Insider']],
    ['He told The Queen and The Prime Minister.', []],
    ['He told the Malaysian so.', []],
  ]))

describe('places by the nouns beside them', () =>
  rows([
    ['They live in [P George Pompidou] area.', ['place George Pompidou']],
    ['The chief of [P Kakua Chiefdom] died.', ['place Kakua Chiefdom']],
    ['Land in [P Muhokya] sub-county was given.', ['place Muhokya']],
    ['They met [P George Pompidou] area by area.', ['person George Pompidou']],
    [
      'It burned in Barangay Linao and [L Brgy]. [L San Roque].',
      ['place Barangay Linao', 'place Brgy. San Roque'],
    ],
    ['The [P Sitio Kapihan] group met in Kampung Pulo.', ['place Sitio Kapihan', 'place Kampung Pulo']],
    [
      'The captain of [O Barangay Ginebra] and Barangay Captain Reyes met.',
      ['organisation Barangay Ginebra'],
    ],
    ['Only [L Gurez] and Tulail tehsils are cut off.', ['place Gurez', 'place Tulail']],
    ['Rain fell in [L Zongo] and Inner cities.', ['place Zongo']],
    ['Fans came from the districts of Labour and Love.', []],
  ]))

describe('rows of places', () =>
  rows(
    [
      [
        'They came from the villages of Bundrahei, [P Likum], [L Koroji] and [L Bujhou].',
        ['place Bundrahei', 'place Likum', 'place Koroji', 'place Bujhou'],
      ],
      ['It rained in [L Cambridge] and [O Maroon Town] areas.', ['place Cambridge', 'place Maroon Town']],
    ],
    UNSURE,
  ))

describe('names and the letters behind them', () =>
  rows([
    [
      'The [O Danish Broadcasting House] (DBH) closed.',
      ['organisation Danish Broadcasting House', 'organisation DBH'],
    ],
    ['[P Pakatan Harapan Baru] ([O PHB]) won.', ['organisation Pakatan Harapan Baru', 'organisation PHB']],
    ['The Forest Legacy Program ([O FLP]) helps.', ['organisation FLP']],
    ['[P Ana Ruiz] (AR) asked.', ['person Ana Ruiz']],
  ]))

describe('what a minister is minister of', () =>
  rows([
    ['The Minister of [O Internal Affairs], [P Andrew Napuat], left.', ['person Andrew Napuat']],
    ['The Secretary of the [O Treasury] left.', ['organisation Treasury']],
  ]))

describe('small words with a capital, where all words have one', () =>
  rows([
    ['They Met In [L Darmstadt Castle In Germany] On Monday.', ['place Darmstadt Castle', 'place Germany']],
    [
      'The Report Of [O The Electronic Frontier Foundation] Is Out.',
      ['organisation Electronic Frontier Foundation'],
    ],
    [
      '[O Liberties Group The Electronic Frontier Foundation] Said So.',
      ['organisation Electronic Frontier Foundation'],
    ],
    [
      'Farms In [L Northern Victoria] And [L Northern Ireland] Burned.',
      ['place Victoria', 'place Northern Ireland'],
    ],
    ['Still, [P Daley Cautions] That [P Andreas Dubs] Is Late.', ['person Daley', 'person Andreas Dubs']],
    [
      'A VISIT TO [O HEALTH SECURITY AGENCY AND HOVE PARK SCHOOL] ON MONDAY',
      ['organisation HEALTH SECURITY AGENCY', 'organisation HOVE PARK SCHOOL'],
    ],
    ['A Gift To [O Save The Children] Is A Gift.', ['organisation Save The Children']],
    ['She told the writers of [O The Daily Record] so on Monday.', ['organisation The Daily Record']],
  ]))

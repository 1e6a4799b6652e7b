import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'

const pipeline = createPipeline()

/** "person Ana Ruiz": what the text names, in its order. */
const names = (text: string): string[] => {
  const doc = pipeline(toDocument(text))
  return doc.mentions.map((mention) => `${mention.type} ${textOf(doc, mention)}`)
}

/** The same without organisations. */
const peopleAndPlaces = (text: string): string[] =>
  names(text).filter((name) => !name.startsWith('organisation'))

describe('streets', () => {
  test.each([
    ['Police closed Harriet Tubman Avenue on Monday.', ['place Harriet Tubman Avenue']],
    ['The shop on Jane Austen Lane closed.', ['place Jane Austen Lane']],
    ['They marched down Frances Perkins Boulevard.', ['place Frances Perkins Boulevard']],
    ['A bus turned into Cesar Chavez Jr. Drive.', ['place Cesar Chavez Jr. Drive']],
    ['Nathan Lane sang, and Diane Lane danced.', ['person Nathan Lane', 'person Diane Lane']],
    ['Judith Kerr-Lane and Ms. Lane spoke.', ['person Judith Kerr-Lane', 'person Lane']],
    ['Michael Street said the match was fair.', ['person Michael Street']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('people whose names are those of places', () => {
  test.each([
    [
      'Houston Pruitt lives with Georgia Kent and Chad Jordan.',
      ['person Houston Pruitt', 'person Georgia Kent', 'person Chad Jordan'],
    ],
    [
      'She married Kent Jordan and lives in Victoria Island.',
      ['person Kent Jordan', 'place Victoria Island'],
    ],
    [
      'Ana London and Jack England left. London, 41, said the job was hard.',
      ['person Ana London', 'person Jack England', 'person London'],
    ],
    ['She lives in Victoria Australia.', ['place Victoria Australia']],
    ['Ana Ruiz and Victoria Falls were far apart.', ['person Ana Ruiz', 'place Victoria Falls']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('given names that the tagger half knows', () => {
  test.each([
    ['St. John Philby was born in Ceylon.', ['person St. John Philby', 'place Ceylon']],
    ['He taught at a school in St. Paul, Minnesota.', ['place St. Paul', 'place Minnesota']],
    ['St. Clair Drake wrote about Chicago.', ['person St. Clair Drake', 'place Chicago']],
    ['St. John Ambulance said it would come.', ['organisation St. John Ambulance']],
    ['Could you forward this to Saoirse and Bram?', ['person Saoirse', 'person Bram']],
    ['Lucas’ dog barked at Inés’s cat.', ['person Lucas', 'person Inés']],
    ['Niamh Byrne met Róisín Nic Dhiarmada.', ['person Niamh Byrne', 'person Róisín Nic Dhiarmada']],
    ['Rihanna sang with Drake; Neymar watched.', ['person Rihanna', 'person Drake', 'person Neymar']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('what is named after people', () => {
  test.each([
    ['Storm Ciarán hit the coast on Monday.', []],
    ['Hurricane Andrew and Typhoon Mangkhut were worse.', []],
    ['Hurricane Katrina came in August. Katrina killed many.', []],
    ['She has Alzheimer’s disease and he Down’s syndrome.', []],
    ['Halley’s comet passed.', []],
    ['Roth never won the Booker Prize.', ['person Roth']],
    ['The party fell on Saint Patrick’s Day.', []],
    ['They fasted during Ramadan.', []],
    ['On Good Friday in May, before Easter and Ramadan, Martin Luther King Day was moved.', []],
    ['HMS Victoria and the Queen Mary 2 sheltered at Port Stanley.', ['place Port Stanley']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))

  // The tagger has learned that days have names, and takes most names with a place's in them for places; what is less sure of it than
  // these is so for "Hamilton West" and "Moira Shire" too.
  test.fails.each([
    ['Doris Day sang.', ['person Doris Day']],
    ['Olive London works for Jack England.', ['person Olive London', 'person Jack England']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('degrees and honours', () => {
  test.each([
    ['Helen Carver, PhD, FRSE, and Imran Malik, MBE, won.', ['person Helen Carver', 'person Imran Malik']],
    ['Rosa Delgado, M.D., FACS, operated.', ['person Rosa Delgado']],
    ['Samuel Ortiz, RN, and Dora Finch, CPA, left.', ['person Samuel Ortiz', 'person Dora Finch']],
    ['Harold Finch Jr., M.D., is ill.', ['person Harold Finch Jr.']],
    ['The nurse praised Tom Webb, Esq., for it.', ['person Tom Webb']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('brackets inside a name', () => {
  test.each([
    ['Martha Jane (née Alcott) Brooks, 90, died.', ['person Martha Jane (née Alcott) Brooks']],
    ['Martha Brooks (née Alcott), 90, died.', ['person Martha Brooks']],
    ['Martha Brooks (née Alcott; 1901–1988) died.', ['person Martha Brooks']],
    ['Martha Jane (nee Alcott) Brooks, 90, died.', ['person Martha Jane (nee Alcott) Brooks']],
    ['Dorothy Anne (Miller) Brooks, 90, died.', ['person Dorothy Anne (Miller) Brooks']],
    ['Her sons are Paul (Susan) Brooks and Tim Brooks.', ['person Paul (Susan) Brooks', 'person Tim Brooks']],
    ['1. John Smith (Germany) Telekom', ['person John Smith', 'place Germany', 'organisation Telekom']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('towns and regions', () => {
  test.each([
    ['A bus crashed near Levanger, Norway.', ['place Levanger', 'place Norway']],
    ['He was born in Qaqortoq, Greenland, in May.', ['place Qaqortoq', 'place Greenland']],
    ['They drove from Quincy, Mass., to the lake.', ['place Quincy', 'place Mass.']],
    ['They live in Skowhegan, Maine.', ['place Skowhegan', 'place Maine']],
    ['The shop at 12 Mill Street, York YO1 7HH, closed.', ['place Mill Street', 'place York']],
    ['Prices rose by a tenth in May, Singapore said.', ['place Singapore']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))

  test('an address: town before the code of a state', () =>
    expect(names('Laura Hendricks\n\nRural Route 12\nDarby, MT 59829')).toEqual([
      'person Laura Hendricks',
      'place Darby',
      'place MT',
    ]))
})

describe('two names in one', () => {
  test.each([
    [
      'Ernst & Young and Marsh & McLennan cut jobs.',
      ['organisation Ernst & Young', 'organisation Marsh & McLennan'],
    ],
    ['Wells Fargo and Charles Schwab cut jobs.', ['organisation Wells Fargo', 'organisation Charles Schwab']],
    [
      'Virginia Woods met Carolina Herrera and Chad Ellis.',
      ['person Virginia Woods', 'person Carolina Herrera', 'person Chad Ellis'],
    ],
    ['The Ministry of Food and Agriculture agreed.', ['organisation Ministry of Food and Agriculture']],
    ['He sailed from Trinidad and Tobago.', ['place Trinidad and Tobago']],
    [
      'The Department of Health and Human Services agreed.',
      ['organisation Department of Health and Human Services'],
    ],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('lists of surnames first', () => {
  test.each([
    [
      'Present: Adeyemi, Tunde; Bergström, Karin; Costa, Luis.',
      ['person Adeyemi, Tunde', 'person Bergström, Karin', 'person Costa, Luis'],
    ],
    [
      '1. Adeyemi, Tunde\n2. Bergström, Karin\n3. Costa, Luis',
      ['person Adeyemi, Tunde', 'person Bergström, Karin', 'person Costa, Luis'],
    ],
    [
      'Lima, Peru\nHanoi, Vietnam\nOslo, Norway',
      ['place Lima', 'place Peru', 'place Hanoi', 'place Vietnam', 'place Oslo', 'place Norway'],
    ],
    ['Authors: Vries, Anna de; Osei, Kwame', ['person Vries, Anna de', 'person Osei, Kwame']],
    [
      'They met in Paris, France; Berlin, Germany.',
      ['place Paris', 'place France', 'place Berlin', 'place Germany'],
    ],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('houses and companies that bear people’s names', () => {
  test.each([
    ['Denny’s opened 12 restaurants in Leeds.', ['organisation Denny’s', 'place Leeds']],
    ['Wendy’s mother lives in Leeds.', ['person Wendy', 'place Leeds']],
    ['Shoppers left Macy’s for Levi’s.', ['organisation Macy’s', 'organisation Levi’s']],
    ['Ralph Lauren shares rose.', ['organisation Ralph Lauren']],
    ['Ralph Lauren died at 90.', ['person Ralph Lauren']],
    ['The retailer John Lewis closed shops.', ['organisation John Lewis']],
    ['Mr. John Lewis sold his car.', ['person John Lewis']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('letters', () => {
  test.each([
    ['Hello Chinwe, your order is on its way.', ['person Chinwe']],
    ['Dear Aoife,\n\nThank you.\n\nKind regards,\nSeán Walsh', ['person Aoife', 'person Seán Walsh']],
    ['See you soon.\n\nBest,\nNiamh', ['person Niamh']],
    ['Good evening Lerato, please reply.', ['person Lerato']],
    ['Dear Colleagues,\n\nThank you.', []],
    ['Hello World!', []],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('marks and people’s names', () => {
  test.each([
    ['Critics of Finch & Webb met on Monday.', ['organisation Finch & Webb']],
    [
      'The Ministry of Youth and Sports & Culture closed.',
      ['organisation Ministry of Youth and Sports & Culture'],
    ],
    ['Shares in Burberry and Cooper & Webb rose.', ['organisation Burberry', 'organisation Cooper & Webb']],
    ['Dolce & Gabbana’s sales fell.', ['organisation Dolce & Gabbana']],
    ['He wrote of R & D in Leeds.', ['place Leeds']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('a name alone in capitals', () => {
  test.each([
    ['HELENA NOWAK', ['person HELENA NOWAK']],
    ['TOBIAS ADEBAYO\nHead of Research', ['person TOBIAS ADEBAYO']],
    ['VICTORIA ISLANDS', ['place VICTORIA ISLANDS']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('capitalised offices', () => {
  test.each([
    ['Secretary of State for Health Priya Nair left.', ['person Priya Nair']],
    ['Minister for Work and Transport Daniel Okoro objected.', ['person Daniel Okoro']],
    ['The Minister of Economy, María Luisa Hayem, left.', ['person María Luisa Hayem']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('surnames that are places', () => {
  test.each([
    ['Daniel France sued the club. France, 31, said he was hurt.', ['person Daniel France', 'person France']],
    ['Tina Chad won. Chad said she was glad.', ['person Tina Chad', 'person Chad']],
    [
      'Daniel Ellis left for France. France, a large country, is far.',
      ['person Daniel Ellis', 'place France', 'place France'],
    ],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('surnames with a small word before them', () => {
  test.each([
    ['Joost ten Brink won. Later, Ten Brink left.', ['person Joost ten Brink', 'person Ten Brink']],
    [
      'Erik ten Brink won the race. It was in Ten Brink Street.',
      ['person Erik ten Brink', 'place Ten Brink Street'],
    ],
    ['Joost ten Brink won with Ten others.', ['person Joost ten Brink']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('headlines in Title Case, with the article below', () => {
  test.each([
    [
      'Karin Holm Says School In Turku Will Close As Olli Salo Quits\n\nThe school in Turku will close in June, Mayor Karin Holm said, after her deputy, Olli Salo, quit.',
      'person Karin Holm, place Turku, person Olli Salo',
    ],
    [
      'Mayor Karin Holm Says School In Turku Will Close As Olli Salo Quits',
      'person Karin Holm, place Turku, person Olli Salo',
    ],
    [
      'Storms Flood Roads Near Arusha After Dam Bursts\n\nStorms flooded roads near Arusha on Monday after a dam burst.',
      'place Arusha',
    ],
  ])('%j: %j', (text, expected) => {
    const all = names(text)
    expect(all.slice(0, expected.split(', ').length).join(', ')).toBe(expected)
  })
})

describe('given names that are words', () => {
  test.each([
    ['We met April Fisher on Friday.', ['person April Fisher']],
    ['Rose and Henry waved.', ['person Rose', 'person Henry']],
    ['Will joined them at noon.', ['person Will']],
    ['They thanked May Wong for it.', ['person May Wong']],
    ['Said Suryadi: “We won.”', ['person Suryadi']],
    ['Minister for Work and Pensions Liam Foster left.', ['person Liam Foster']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('rulers and judges', () => {
  test.each([
    ['They saw the coronation of Queen Elizabeth II.', ['person Elizabeth II']],
    ['The Queen Elizabeth II Bridge closed.', ['place Queen Elizabeth II Bridge']],
    ['He read Title IX after World War II.', []],
    ['Lord Justice Hughes ruled that he had lied.', ['person Hughes']],
    ['The bill was in the words of Senator Olive Grand a gift.', ['person Olive Grand']],
    ['Prince Edward Island is cold.', ['place Prince Edward Island']],
    ['Det Insp Nia Bowen and Alderman Ray Stokes came.', ['person Nia Bowen', 'person Ray Stokes']],
    ['Cheers Declan, I will tell Saoirse.', ['person Declan', 'person Saoirse']],
    ['Lt. Col. Ann Drew lives in Reno.', ['person Ann Drew', 'place Reno']],
    ['On May 23, 1836, Col. William Travis entered the town.', ['person William Travis']],
  ])('%j: %j', (text, expected) => expect(peopleAndPlaces(text)).toEqual(expected))
})

describe('datelines and columns', () => {
  test.each([
    ['LE BOURGET, France — Leaders met on Monday.', ['place LE BOURGET', 'place France']],
    ['BAHRAM CHAH, Afghanistan (Reuters) - Two men died.', ['place BAHRAM CHAH', 'place Afghanistan']],
    ['Name\tSeat\nPaul Vane\tAna Ruiz', ['person Paul Vane', 'person Ana Ruiz']],
  ])('%j: %j', (text, expected) => expect(peopleAndPlaces(text)).toEqual(expected))
})

describe('names of houses that belong to people of the text', () => {
  test.each([
    ['The firm hired Ruth Lowe. Lowe’s plan is simple.', ['person Ruth Lowe', 'person Lowe']],
    ['Claire Foy sat down. Claire’s sales of paintings rose.', ['person Claire Foy', 'person Claire']],
    ['Claire’s plans for the summer were dropped.', ['person Claire']],
    ['Shares of Lowe’s rose.', ['organisation Lowe’s']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('surnames that "e" or "y" joins', () => {
  test.each([
    ['João Pedro dos Santos e Castro sang.', ['person João Pedro dos Santos e Castro']],
    ['Ana Paula da Silva e Costa met Omar.', ['person Ana Paula da Silva e Costa', 'person Omar']],
    ['Maria de la Cruz Foundation gave it.', ['organisation Maria de la Cruz Foundation']],
    ['Will told Patience that Mark was late.', ['person Will', 'person Patience', 'person Mark']],
    ['They saw Halley’s Comet.', []],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('people whom buildings, parties and questions are no names of', () => {
  test.each([
    ['The Fatima al-Zahra Mosque opened in Lagos.', ['place Fatima al-Zahra Mosque', 'place Lagos']],
    ['Shirley Temple sang.', ['person Shirley Temple']],
    ['Minister Kevin Yeung Yun-hung said so.', ['person Kevin Yeung Yun-hung']],
    ['The Rt. Hon. David Davis spoke.', ['person David Davis']],
    ['Will Norway join?', ['place Norway']],
    ['It works, said Omar\tHaddad.', ['person Omar\tHaddad']],
    ['I. INTRODUCTION\n\nMary Shelley wrote it.', ['person Mary Shelley']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('numbers and nicknames', () => {
  test.each([
    ['John D. Rockefeller IV met them.', ['person John D. Rockefeller IV']],
    ['Mike “The Situation” Sorrentino sang.', ['person Mike “The Situation” Sorrentino']],
    ['“I met Mike.” “Yes,” Ana Ruiz said.', ['person Mike', 'person Ana Ruiz']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('credits of pictures', () => {
  test.each([
    ['It was late. (Ann Wu/The Argus)', ['person Ann Wu', 'organisation Argus']],
    ['Photo: Kim Doyle/AP', ['person Kim Doyle', 'organisation AP']],
    ['(Male/Female)', []],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('rows, saints and waters', () => {
  test.each([
    [
      'Ida Berg met Faith Hope and Omar Haddad.',
      ['person Ida Berg', 'person Faith Hope', 'person Omar Haddad'],
    ],
    ['He teaches at St. Brigid’s College in Leeds.', ['organisation St. Brigid’s College', 'place Leeds']],
    ['Ships crossed the Strait of Hormuz on Monday.', ['place Strait of Hormuz']],
    ['Sir Giles Tate KBE spoke.', ['person Giles Tate']],
    ['They met Lord Justice Birch.', ['person Birch']],
    ['Goldman Sachs and Credit Suisse waited.', ['organisation Goldman Sachs', 'organisation Credit Suisse']],
    [
      'Goldman Sachs and Rothschild & Co waited.',
      ['organisation Goldman Sachs', 'organisation Rothschild & Co'],
    ],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('what was taken along with a name', () => {
  test.each([
    ['Muscat: Admiral al-Rahbi spoke on Monday.', ['place Muscat', 'person al-Rahbi']],
    ['Twins Javier and Joaquin Bello won on Sunday.', ['person Javier', 'person Joaquin Bello']],
    ['The ambassador, H E Oscar Leon Gonzalez, spoke.', ['person Oscar Leon Gonzalez']],
    ['Benny Gantz and MK Abir Kara criticised him.', ['person Benny Gantz', 'person Abir Kara']],
    ['Judge Judy and Dean Martin spoke.', ['person Judy', 'person Dean Martin']],
    ['SEN. COLEMAN WELCOMES GENERAL DEMPSEY', ['person COLEMAN', 'person DEMPSEY']],
    ['Prime Minister Somchai Chan-o-cha spoke.', ['person Somchai Chan-o-cha']],
    ['It was a Chun Doo-hwan-style warning.', ['person Chun Doo-hwan']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('what is hardly a body', () => {
  test.each([
    ['He lives in Toronto. The Toronto Star reported it.', ['place Toronto', 'organisation Toronto Star']],
    ['“Tranquility Base here,” Neil Armstrong said. “The Eagle has landed.”', ['person Neil Armstrong']],
    ['I never went back to the Smiths’ house.', []],
    [
      'The Los Angeles Dodgers won. It was the Dodgers’ first home win.',
      ['organisation Los Angeles Dodgers', 'organisation Dodgers'],
    ],
    ['The bill passed the Senate on Monday.', ['organisation Senate']],
    [
      'He works at the Cavendish Laboratory in Cambridge.',
      ['organisation Cavendish Laboratory', 'place Cambridge'],
    ],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))

  test('a group and the parliament it sits in', () =>
    expect(names('The NDC Caucus in Parliament spoke.')).toEqual([
      'organisation NDC Caucus',
      'organisation Parliament',
    ]))
})

describe('nouns for people of a nation or party', () => {
  test.each([
    ['The Scot, 28, won, and 32 Tory rebels lost.', []],
    ['Tory Crane left. Tory said so.', ['person Tory Crane', 'person Tory']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

test('what somebody owns is nobody', () =>
  expect(names('The chancellor gave his Autumn Statement. The Autumn Statement was long.')).toEqual([]))

describe('currencies', () => {
  test.each([
    ['It costs US$300 or U.S.$200.', []],
    ['It costs money in the U.S. and in Canada.', ['place U.S.', 'place Canada']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

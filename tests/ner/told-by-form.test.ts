import { expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { applyRules } from '../../src/ner/rules/apply-rules.js'
import { toMarked } from '../entities/marked.js'

/** What the rules leave of names that a tagger marked so. */
test.each([
  ['two people', 'Bell, [P Palmer, Rees], Doherty played.', ['person Palmer', 'person Rees']],
  ['a suffix', '[P Martin Pell, Jr.], spoke.', ['person Martin Pell, Jr.']],
  ['surname first', 'It is [P Lindqvist, Henrik] who came.', ['person Lindqvist, Henrik']],
  ['two places', 'A cafe in [L Brick Lane, east London] closed.', ['place Brick Lane', 'place London']],
  ['the stop of "Jr."', 'Congressman [P Dan Ford Jr]. is in.', ['person Dan Ford Jr.']],
  [
    'a party and its leader',
    'the [O National Rally of Martina Le Coq] won',
    ['organisation National Rally', 'person Martina Le Coq'],
  ],
  [
    'a party of a land',
    'the [O Labour Party of Great Britain] won',
    ['organisation Labour Party of Great Britain'],
  ],
  ['a school', 'the [O School of Ida Berg] won', ['organisation School of Ida Berg']],
  [
    'who is sacked',
    '[O Juventus] sacked [O Alfieri] on Monday.',
    ['organisation Juventus', 'person Alfieri'],
  ],
  ['what is fired', '[O Hamas] fired [O Qassam] rockets.', ['organisation Hamas', 'organisation Qassam']],
  ['a side in brackets', 'flats in [L Bandra (West]) and', ['place Bandra (West)']],
  ['daughters and their towns', 'daughters [L Joy Lund of Mobile], and', ['person Joy Lund', 'place Mobile']],
  [
    'sons without a mention',
    'his sons Peter Lund and [P Ole Lund] came',
    ['person Peter Lund', 'person Ole Lund'],
  ],
  ['what is no given name', 'the daughters Mobile Lund of', []],
  [
    'two bodies',
    'the [O Ports Authority and State Department] said',
    ['organisation Ports Authority', 'organisation State Department'],
  ],
  [
    'one body of two fields',
    'the [O Animal and Plant Health Agency] said',
    ['organisation Animal and Plant Health Agency'],
  ],
  ['a university', 'the [L University of Erlangen] said', ['organisation University of Erlangen']],
  ['a place called a department', 'the [L Department of Atlántida] said', ['place Department of Atlántida']],
  ['a king', 'an earring worn by King [P Charles] I at his death', ['person Charles I']],
  ['a writer', 'the King [P Charles] I admired', ['person Charles']],
  ['a storm', 'in the wake of cyclone [P Larry] and [P Larry]', []],
  ['no storm', 'the storm that [P Larry] saw', ['person Larry']],
  [
    'letters of no body behind the head of a sentence',
    'Respiratory syncytial virus ([O RSV]) spread; [O RSV] kills',
    [],
  ],
  ['letters of no body', 'the chief election commissioner ([O CEC]) came; the [O CEC] spoke', []],
  ['letters of a body in small letters', 'the community policing forum ([O CPF]) met', ['organisation CPF']],
  ['a pope', 'The [P Pope] met [P Ana Ruiz].', ['person Ana Ruiz']],
  ['a woman called so', '[P Tim Pope] came. The [P Pope] family left.', ['person Tim Pope', 'person Pope']],
  ['a titled one', 'Ms [P King] met [P King] there.', ['person King', 'person King']],
  ['people of a country', 'the [L Costa Ricans] and [L New Orleans]', ['place New Orleans']],
  [
    'a countryman',
    '[P Frenchman Martial] and [P Uzbeks Rashid Rahimov] ran.',
    ['person Martial', 'person Rashid Rahimov'],
  ],
  ['a name that is a party’s', '[P Tory Burch] spoke.', ['person Tory Burch']],
  ['a tropical storm', 'in tropical storm [P Bonnie] and after', []],
  ['letters of an office', 'the Chief Election Commissioner ([O CEC]) spoke', []],
  ['clubs', '[L Leeds] v [O Saracens] was off.', ['organisation Leeds', 'organisation Saracens']],
  ['countries', '[L Wales] v [O Barbarians] was off.', ['place Wales', 'organisation Barbarians']],
  ['a fixture', 'Wolves v [O Millwall]\n', ['organisation Wolves', 'organisation Millwall']],
  ['letters of a law', 'the Police Reform Act ([O PRA]) passed; the [O PRA] is new', []],
  ['letters of a plan of something', 'the Joint Plan of Action ([O JPOA]) and the [O JPOA]', []],
  [
    'letters of a body that has to do with law',
    'the [O Institute of Law] ([O IL]) met',
    ['organisation Institute of Law', 'organisation IL'],
  ],
  [
    'letters of a programme that is a body',
    'the [O World Food Programme] ([O WFP])',
    ['organisation World Food Programme', 'organisation WFP'],
  ],
  ['what many have', 'his [O MBA], two [O PPPs] and 59 [O SIM] cards', []],
  ['a body in letters', 'The [O BBC] said.', ['organisation BBC']],
  ['a rank in letters', 'The [O IGP] spoke.', []],
  ['a body without its name', '[O The Ministry] and the [O Board] agreed.', []],
  ['a body by its name', 'the [O Ministry of Finance]', ['organisation Ministry of Finance']],
  ['a language', 'singing in [L Inuktitut] and [O Guarani]', []],
  ['a people', 'the [L Torres Strait Islanders]', []],
  ['islands', 'the [L Torres Strait Islands]', ['place Torres Strait Islands']],
  ['a treaty', 'the [L Treaty of Versailles] and the [O Bill of Rights]', []],
  ['a state of law', 'a [L State of Emergency] in the [L State of Kuwait]', ['place Kuwait']],
  ['money', 'the [L Singapore] dollar fell in [L Singapore]', ['place Singapore']],
  ['a court', "the [L Rundu Magistrate's Court]", ["organisation Rundu Magistrate's Court"]],
  ['a chamber', 'the [L Upper House] election', ['organisation Upper House']],
  ['a bracket within a name', 'the [O JD(S]) leader', ['organisation JD(S)']],
  ['a bracket around a name', 'the ([O Labour]) leader', ['organisation Labour']],
  [
    'one body with an "and", though its first half is a place',
    '[L Goa] and the [O Goa and Diu Affairs Office] said',
    ['place Goa', 'organisation Goa and Diu Affairs Office'],
  ],
  ['two of which none stands alone', 'the [O Lily and Twice] came', ['organisation Lily and Twice']],
  [
    'a ministry of many fields',
    'the [O Ministry of Education], [O Higher Education, Science and Technology] said',
    ['organisation Ministry of Education, Higher Education, Science and Technology'],
  ],
  [
    'a ministry and a company',
    'the [O Ministry of Education], [O Acme and Webb] said',
    ['organisation Ministry of Education', 'organisation Acme and Webb'],
  ],
  [
    'a body beside an office',
    'the Minister of Employment and [O Acme Company], [P Ana Ruiz], spoke',
    ['organisation Acme Company', 'person Ana Ruiz'],
  ],
  ['a region in letters', 'floods in [O KZN] and [O J&K]', ['place KZN', 'place J&K']],
  ['the country of a sportsman', '[P Daniel Roca] ([O ESP]) won', ['person Daniel Roca', 'place ESP']],
  ['the party of a member', '[P Daniel Roca] ([O PSD]) won', ['person Daniel Roca', 'organisation PSD']],
  ['a state by its kind alone', 'the [O Islamic Republic] said', ['place Islamic Republic']],
  ['no fixture', 'They saw Wolves v [O Millwall] there.', ['organisation Millwall']],
])('%s: %j', (_, marked, expected) => {
  const doc = toMarked(marked)
  expect(applyRules(doc, doc.mentions).map((mention) => `${mention.type} ${textOf(doc, mention)}`)).toEqual(
    expected,
  )
})

/** What the tagger is not sure of. */
test.each([
  [
    'two of whom one stands alone elsewhere',
    '[O Lily Blue] sang. They beat [O Lily Blue and Twice] again.',
    ['organisation Lily Blue', 'organisation Lily Blue', 'organisation Twice'],
  ],
  [
    'a field of an office',
    'the Minister of Employment and [O Labour], [P Ana Ruiz], spoke',
    ['person Ana Ruiz'],
  ],
  [
    'two that are read as one surely',
    '[O Lily] sang. [O Lily and Twice] too.',
    ['organisation Lily', 'organisation Lily and Twice'],
  ],
])('unsure, %s: %j', (title, marked, expected) => {
  const doc = toMarked(marked)
  const confidence = title.includes('surely') ? 0.9 : 0.6
  const unsure = doc.mentions.map((mention) => ({
    ...mention,
    confidence: mention.type === 'person' ? 0.9 : confidence,
  }))
  expect(applyRules(doc, unsure).map((mention) => `${mention.type} ${textOf(doc, mention)}`)).toEqual(
    expected,
  )
})

import { packed } from '../../collections/packed.js'
import type { Document, Mention } from '../../document.js'
import { read, type Rule } from './edit.js'
import { readAdherents } from './adherents.js'
import { readAloneBehindThe } from './alone-behind-the.js'
import { readAmpersands } from './ampersands.js'
import { readBuildings } from './buildings.js'
import { readCapitalsAlone } from './capitals-alone.js'
import { readColumns } from './columns.js'
import { readCurrencies } from './currencies.js'
import { readDatelines } from './dateline-names.js'
import { readGivenNames } from './given-names.js'
import { readHeadlines } from './headlines.js'
import { readHouses } from './houses.js'
import { readJoinedNames } from './joined-names.js'
import { readLetters } from './letters.js'
import { readLocalOffices } from './local-offices.js'
import { readMaidenNames } from './maiden-names.js'
import { readNameEdges } from './name-edges.js'
import { readNamesakes } from './named-after-people.js'
import { readOffices } from './offices.js'
import { readOwnedThings } from './owned-things.js'
import { readPostNominals } from './post-nominals.js'
import { readRegnalNames } from './regnal-names.js'
import { readRelatives } from './relatives.js'
import { readRowsOfPeople } from './rows-of-people.js'
import { readSaints } from './saints.js'
import { readSeats } from './seats.js'
import { readSplitNames } from './split-names.js'
import { readStreets } from './streets.js'
import { readSurnameFirstLists } from './surname-first-lists.js'
import { readSurnames } from './surnames.js'
import { readCalledBodies } from './called-bodies.js'
import { readTownsOf } from './towns-of.js'
import { readAgainst } from './against.js'
import { readLawsuits } from './lawsuits.js'
import { readLineUps } from './line-ups.js'
import { readBodiesOf } from './bodies-of.js'
import { readTeams } from './teams.js'
import { readPeopleOf } from './people-of.js'
import { readEmptyWords } from './empty-words.js'
import { readInstitutions } from './institutions.js'
import { readPartyAdjectives } from './party-adjectives.js'
import { readTitles } from './titled-names.js'
import { readTowns } from './towns.js'
import { readTurnNames } from './turn-names.js'
import { readVerbEnds } from './verb-ends.js'
import { readWaters } from './waters.js'

/** What every rule makes of the mentions, each of what those before it left. */
export const applyRules = (doc: Document, mentions: readonly Mention[]): readonly Mention[] =>
  RULES.reduce((found, rule) => read(doc, found, rule(doc, found)), packed(mentions) as readonly Mention[])

// Names are whole before anyone asks what they are names of.
const RULES: readonly Rule[] = [
  readColumns,
  readVerbEnds,
  readSurnameFirstLists,
  readLineUps,
  readLetters,
  readTurnNames,
  readCapitalsAlone,
  readOffices,
  readLocalOffices,
  readTitles,
  readNameEdges,
  readLawsuits,
  readEmptyWords,
  readJoinedNames,
  readSplitNames,
  readBodiesOf,
  readGivenNames,
  readRowsOfPeople,
  readMaidenNames,
  readRegnalNames,
  readPostNominals,
  readAmpersands,
  readHouses,
  readPeopleOf,
  readCalledBodies,
  readTeams,
  readSaints,
  readStreets,
  readBuildings,
  readInstitutions,
  readPartyAdjectives,
  readWaters,
  readCurrencies,
  readNamesakes,
  readAloneBehindThe,
  readAdherents,
  readOwnedThings,
  readDatelines,
  readTowns,
  readTownsOf,
  readAgainst,
  readSeats,
  readRelatives,
  readSurnames,
  readHeadlines,
]

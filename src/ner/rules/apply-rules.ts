import { packed } from '../../collections/packed.js'
import type { Document, Mention } from '../../document.js'
import { readAdherents } from './adherents.js'
import { isProOrAnti, readAgainst } from './against.js'
import { readAloneBehindThe } from './alone-behind-the.js'
import { readAmpersands } from './ampersands.js'
import { readAreas } from './areas.js'
import { isBased, readBased } from './based.js'
import { readBeforePeople } from './before-people.js'
import { readBodiesOf } from './bodies-of.js'
import { readBuildings } from './buildings.js'
import { isBodyNoun, readBodyNoun, readCalledBodies } from './called-bodies.js'
import { readCapitalSmallWords } from './capital-small-words.js'
import { isShoutedGivenName, readNumberedHeading, readShoutedGivenName } from './capitals-alone.js'
import { readColumns } from './columns.js'
import { readCommas } from './commas.js'
import { isSlash, readCredit } from './credits.js'
import { isCrown, isPlaceTitle, readCrowned, readTitlePlace } from './crowned-names.js'
import { readCurrencies } from './currencies.js'
import { readDatelines } from './dateline-names.js'
import { isOpenBracket, readAcronymsElsewhere, readDefinedAcronym } from './defined-acronyms.js'
import { isDismissal, readDismissal } from './dismissals.js'
import { readDishes } from './dishes.js'
import { readDoublePlaces } from './double-places.js'
import { read } from './edit.js'
import { opensWorkSection, readEmployers } from './employers.js'
import { readEmptyWords } from './empty-words.js'
import { isVersus, readFixture } from './fixtures.js'
import { isWill, readGivenNames, readWill } from './given-names.js'
import { readHeadlines } from './headlines.js'
import { readHouses } from './houses.js'
import { readInstitutions } from './institutions.js'
import { readJoinedNames } from './joined-names.js'
import { readLaws } from './laws.js'
import { readLawsuits } from './lawsuits.js'
import { readLettersForWords } from './letters-for-words.js'
import { opensLetterPhrase, readLetterPhrase } from './letters.js'
import { readLineUps } from './line-ups.js'
import { readLocalOffices } from './local-offices.js'
import { readMaidenNames } from './maiden-names.js'
import { isMatchVerb, readMatch } from './matches.js'
import { readMinistries } from './ministries.js'
import { readNameEdges } from './name-edges.js'
import { isStormWord, readNamesakes } from './named-after-people.js'
import { readNoNames } from './no-names.js'
import { isOffice, readOfficeOf } from './offices-of.js'
import { isOfficeHead, readOfficeNames, readOffices } from './offices.js'
import { readOwnedThings } from './owned-things.js'
import { readPairsOfInstitutions } from './pairs-of-institutions.js'
import { isCapitalParticle, readParticleNames, readParticleSurnames } from './particle-surnames.js'
import { readPairs } from './pairs-of-names.js'
import { readPartiesOf } from './parties-of.js'
import { isPartyNoun, readPartyNoun } from './party-adjectives.js'
import { readPeopleLikePlaces } from './people-like-places.js'
import { readPeopleOf } from './people-of.js'
import { isPlaceOpener, readPlaceOpener } from './place-openers.js'
import { readPostNominals } from './post-nominals.js'
import { readRegionLetters } from './region-letters.js'
import { readRegnalNames } from './regnal-names.js'
import {
  isKinPluralNoun,
  isKinshipNoun,
  readChildren,
  readKinPluralNoun,
  readKinshipNoun,
  readRelatives,
} from './relatives.js'
import { readRepeats } from './repeats.js'
import { readRowsOfPeople } from './rows-of-people.js'
import { isPlacePlural, readPlaceRow } from './rows-of-places.js'
import { isKinPlural, readRowOfRelatives } from './rows-of-relatives.js'
import { atWords, createPlaceFinder, ofDocument, ofMentions, ofPlaces, together, type Rule } from './rule.js'
import { isSaintWord, readSaintOf } from './saints-of.js'
import { isSaint, readSaint } from './saints.js'
import { readScoreLine } from './score-lines.js'
import { isPartyLetter, readPartyLetter } from './seats.js'
import { readShortCompanies } from './short-companies.js'
import { readSplitNames } from './split-names.js'
import { readStreets } from './streets.js'
import { isSemicolon, readSurnameFirstLists } from './surname-first-lists.js'
import { readSurnames } from './surnames.js'
import { isLoneTeam, readLoneTeam, readTeams } from './teams.js'
import { readThings } from './things.js'
import { isJustice, readJustice, readTitles } from './titled-names.js'
import { isTold, readTold } from './told-papers.js'
import { readTowns } from './towns.js'
import { readTownsOf } from './towns-of.js'
import { readTurnNames } from './turn-names.js'
import { isUnit, readUnit } from './units.js'
import { readVerbEnds } from './verb-ends.js'
import { readWaters } from './waters.js'
import { readWorks } from './works.js'

/** What every rule makes of the mentions, each of what those before it left. */
export const applyRules = (doc: Document, mentions: readonly Mention[]): readonly Mention[] => {
  const places = findPlaces(doc)
  let found: readonly Mention[] = packed(mentions)
  for (let i = 0; i < RULES.length; i++) found = read(doc, found, RULES[i]!.read(doc, found, places[i]!))
  return found
}

/** The rules and what each is offered. Names are whole before anyone asks what they are names of. */
const RULES: readonly Rule[] = [
  ofDocument(readColumns),
  ofMentions(readVerbEnds, 'person'),
  atWords(isSlash, readCredit),
  ofMentions(readCommas, 'person'),
  ofPlaces(isSemicolon, readSurnameFirstLists),
  ofDocument(readLineUps),
  atWords(opensLetterPhrase, readLetterPhrase),
  ofDocument(readTurnNames),
  together(atWords(isShoutedGivenName, readShoutedGivenName), ofMentions(readNumberedHeading, 'person')),
  together(ofPlaces(isOfficeHead, readOffices), ofMentions(readOfficeNames, 'organisation')),
  ofDocument(readLocalOffices),
  together(ofMentions(readTitles), atWords(isJustice, readJustice)),
  ofMentions(readNoNames),
  ofMentions(readNameEdges),
  ofMentions(readCapitalSmallWords),
  ofMentions(readBeforePeople),
  ofMentions(readLawsuits),
  ofMentions(readEmptyWords),
  ofMentions(readJoinedNames),
  together(ofMentions(readSplitNames, 'person'), ofMentions(readParticleNames, 'organisation')),
  ofMentions(readBodiesOf, 'organisation'),
  ofMentions(readPartiesOf, 'organisation'),
  ofMentions(readMinistries, 'organisation'),
  ofMentions(readDoublePlaces, 'place', 'organisation'),
  ofMentions(readPairsOfInstitutions, 'organisation'),
  atWords(isOffice, readOfficeOf),
  ofDocument(readPairs),
  together(ofMentions(readGivenNames), atWords(isWill, readWill)),
  ofMentions(readPeopleLikePlaces, 'place', 'organisation'),
  ofMentions(readRowsOfPeople, 'person'),
  ofMentions(readMaidenNames),
  ofMentions(readRegnalNames),
  atWords(isCrown, readCrowned),
  atWords(isPlaceTitle, readTitlePlace),
  ofDocument(readPostNominals),
  ofMentions(readAmpersands),
  ofDocument(readHouses),
  ofDocument(readShortCompanies),
  ofMentions(readPeopleOf, 'person'),
  together(ofMentions(readCalledBodies, 'person', 'place'), atWords(isBodyNoun, readBodyNoun)),
  together(ofMentions(readTeams, 'place'), atWords(isLoneTeam, readLoneTeam)),
  ofPlaces(opensWorkSection, readEmployers),
  atWords(isVersus, readFixture),
  atWords(isMatchVerb, readMatch),
  atWords(isDismissal, readDismissal),
  ofMentions(readScoreLine),
  atWords(isUnit, readUnit),
  atWords(isSaint, readSaint),
  atWords(isSaintWord, readSaintOf),
  ofMentions(readStreets, 'person'),
  ofMentions(readBuildings, 'person'),
  ofMentions(readInstitutions, 'person', 'place'),
  atWords(isPartyNoun, readPartyNoun),
  ofMentions(readWaters, 'person', 'organisation'),
  ofMentions(readCurrencies),
  ofMentions(readLaws),
  ofMentions(readRegionLetters, 'organisation'),
  ofMentions(readThings),
  ofDocument(readLettersForWords),
  ofMentions(readDishes),
  ofMentions(readWorks, 'place'),
  ofPlaces(isStormWord, readNamesakes),
  ofMentions(readAloneBehindThe, 'organisation'),
  ofDocument(readAdherents),
  ofDocument(readOwnedThings),
  ofDocument(readDatelines),
  ofMentions(readTowns),
  ofMentions(readCommas, 'place'),
  ofMentions(readTownsOf, 'person', 'place'),
  ofMentions(readAreas, 'person'),
  atWords(isPlacePlural, readPlaceRow),
  atWords(isPlaceOpener, readPlaceOpener),
  atWords(isTold, readTold),
  atWords(isOpenBracket, readDefinedAcronym),
  ofPlaces(isOpenBracket, readAcronymsElsewhere),
  atWords(isProOrAnti, readAgainst),
  atWords(isBased, readBased),
  atWords(isPartyLetter, readPartyLetter),
  together(
    ofMentions(readRelatives, 'place', 'organisation'),
    ofDocument(readChildren),
    atWords(isKinshipNoun, readKinshipNoun),
  ),
  atWords(isKinPluralNoun, readKinPluralNoun),
  atWords(isKinPlural, readRowOfRelatives),
  ofDocument(readSurnames),
  ofPlaces(isCapitalParticle, readParticleSurnames),
  ofDocument(readRepeats),
  ofDocument(readHeadlines),
]

const findPlaces = createPlaceFinder(RULES)

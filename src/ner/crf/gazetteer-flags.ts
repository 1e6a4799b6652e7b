/** What a name list says of a word or of a run of words. */
export const GAZETTEER_FLAGS = {
  given: 1,
  surname: 2,
  place: 4,
  country: 8,
  organisation: 16,
  placeWord: 32,
  organisationWord: 64,
  demonym: 128,
  commonOrganisationWord: 256,
  opensPhrase: 512,
  /** Only on the hash of several words. */
  placePhrase: 1024,
  organisationPhrase: 2048,
  personPhrase: 4096,
  phraseGoesOn: 8192,
  firstPhrase: 1024,
  phrases: 1024 + 2048 + 4096,
} as const

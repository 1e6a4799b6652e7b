import { linesOf } from './words.js'

/** Nouns for men and boys. */
export const MALE_NOUNS = linesOf(`
actor
boy
brother
businessman
cameraman
chairman
congressman
councilman
dad
emperor
father
fireman
fisherman
gentleman
grandfather
grandson
groom
guy
husband
king
lad
lord
man
monk
mr
nephew
policeman
pope
prince
schoolboy
serviceman
sir
son
spokesman
sportsman
stepfather
uncle
widower
`)

import { linesOf } from './words.js'

/** Relatives, by whom a person may be described. */
export const KINSHIP_NOUNS = linesOf(`
aunt
boyfriend
bride
brother
cousin
dad
daughter
father
fiancé
fiancée
girlfriend
grandchild
granddaughter
grandfather
grandmother
grandson
groom
husband
kid
mom
mother
mum
nephew
niece
parent
partner
sister
son
spouse
stepfather
stepmother
twin
uncle
widow
widower
wife
`)

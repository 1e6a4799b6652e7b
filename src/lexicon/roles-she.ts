import { words } from './words.js'

/** Words for women. */
export const ROLES_SHE = words(`
actress
assemblywoman
aunt
baroness
businesswoman
chairwoman
congresswoman
councilwoman
countess
daughter
daughter-in-law
duchess
empress
fiancée
girl
girlfriend
granddaughter
grandma
grandmother
headmistress
heroine
housewife
mayoress
mom
mother
mother-in-law
mum
niece
nun
policewoman
priestess
princess
queen
saleswoman
sister
sister-in-law
spokeswoman
sportswoman
stepmother
widow
wife
woman
`)

import { words } from './words.js'

/** Numbers in words, as they open a description: "three people". */
export const NUMBER_WORDS = words(`
dozens
eight
eighty
eleven
fifteen
fifty
five
forty
four
half
hundreds
nine
ninety
one
seven
seventy
several
six
sixty
ten
thirty
thousands
three
twelve
twenty
two
`)

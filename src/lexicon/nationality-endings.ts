import { linesOf } from './words.js'

/** Endings of adjectives of nations, folded: "Ukrainian", "Chinese", "Turkish". */
export const NATIONALITY_ENDINGS = linesOf(`
aeli
aiti
bian
chinese
ean
ese
french
german
greek
ian
iraqi
ish
kistani
mani
meni
thai
waiti
`)

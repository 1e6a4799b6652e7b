import { linesOf } from './words.js'

/** Endings of adjectives of nations, folded: "Ukrainian", "Chinese", "Turkish". */
const NATIONALITY_ENDINGS = linesOf(`
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

/** Whether a folded word looks like the adjective of a nation. */
export const isNationality = (word: string): boolean =>
  word.length > 3 && NATIONALITY_ENDINGS.some((ending) => word.endsWith(ending))

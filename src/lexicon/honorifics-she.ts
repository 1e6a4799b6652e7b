import { toSet } from './entries.js'

/** Forms of address of women. */
export const HONORIFICS_SHE = toSet(`
alhaja
aunt
auntie
dame
datin
doña
hajia
hajiya
ibu
lady
madam
madame
mama
miss
mlle
mme
mrs
ms
senora
señora
sheikha
sister
smt
sra
`)

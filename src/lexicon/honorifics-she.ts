import { words } from './words.js'

/** Forms of address of women. */
export const HONORIFICS_SHE = words(`
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

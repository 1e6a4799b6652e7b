import { words } from './words.js'

/** Forms of address of men. */
export const HONORIFICS_HE = words(`
alhaji
ayatollah
baba
brother
dato
datuk
haji
hajji
lord
master
maulana
messrs
mister
monsieur
mr
mullah
senor
señor
shaikh
shaykh
sheikh
shri
sir
uncle
`)

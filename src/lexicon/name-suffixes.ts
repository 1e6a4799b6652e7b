import { words } from './words.js'

/** What may stand after a surname, without dots. */
export const NAME_SUFFIXES = words(`
esq
ii
iii
iv
jnr
jr
junior
kc
mbe
mp
obe
phd
qc
snr
sr
`)

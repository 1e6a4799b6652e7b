import { words } from './words.js'

/** Small words that belong to the surname after them. */
export const SURNAME_PARTICLES = words(`
abu
al
bin
bint
da
das
de
del
della
den
der
di
do
dos
du
el
ibn
la
las
le
los
te
ten
ter
van
vanden
vander
von
zu
zur
`)

import { words } from './words.js'

/** The legal form at the end of a company's name, without dots. */
export const COMPANY_SUFFIXES = words(`
ab
ag
as
asa
berhad
bhd
bv
co
company
corp
corporation
cv
gmbh
inc
incorporated
jsc
kg
kk
limited
llc
llp
ltd
nv
ojsc
oy
oyj
pjsc
plc
pte
pty
pvt
sa
sab
sae
sarl
sas
se
spa
srl
`)

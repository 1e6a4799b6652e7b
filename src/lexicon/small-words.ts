import { words } from './words.js'

/** Words that an acronym may pass over, in the languages whose names English texts carry. */
export const SMALL_WORDS = words(`
&
a
al
and
at
d
da
das
de
del
der
des
di
do
dos
du
e
et
for
für
in
la
las
le
les
los
of
on
por
pour
the
to
und
y
`)

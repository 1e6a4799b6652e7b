import { linesOf } from './words.js'

/** Words that open a noun phrase. */
export const DETERMINERS = linesOf(`
a
all
an
another
any
both
each
either
every
few
fewer
her
his
its
many
most
multiple
my
neither
no
other
our
several
some
such
that
the
their
these
this
those
your
`)

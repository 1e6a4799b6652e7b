import { linesOf } from './words.js'

/** Prepositions and conjunctions that bind what follows to the word before them: a clause seldom ends there. */
export const BINDING_WORDS = linesOf(`
about
across
against
along
among
amongst
around
behind
between
down
for
from
into
like
of
off
or
out
over
past
per
than
to
toward
towards
under
up
within
`)

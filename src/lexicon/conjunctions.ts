import { linesOf } from './words.js'

/** Words that join or subordinate clauses. */
export const CONJUNCTIONS = linesOf(`
after
although
and
as
because
before
but
cos
if
lest
nor
once
or
provided
since
so
than
though
till
unless
until
when
whenever
where
whereas
whereby
wherever
whether
while
whilst
yet
`)

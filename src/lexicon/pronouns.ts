import { linesOf } from './words.js'

/** Pronouns that can be a verb's subject. */
export const SUBJECT_PRONOUNS = linesOf(`
everybody
everyone
he
i
it
nobody
one
others
she
somebody
someone
they
we
who
you
`)

/** Pronouns that stand as objects. */
export const OBJECT_PRONOUNS = linesOf(`
her
herself
him
himself
itself
me
them
themselves
us
`)

/** Pronouns that own something. */
export const POSSESSIVE_PRONOUNS = linesOf(`
her
his
its
my
our
their
your
`)

/** Words that open a question or a relative clause. */
export const QUESTION_WORDS = linesOf(`
how
that
what
when
where
whether
which
who
whom
whose
why
`)

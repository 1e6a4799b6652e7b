import { linesOf } from './words.js'

/** Verbs whose past is not base + "ed": base, past, participle. */
export const IRREGULAR_VERBS = linesOf(`
admit admitted admitted
beg begged begged
begin began begun
blog blogged blogged
brag bragged bragged
dub dubbed dubbed
feel felt felt
find found found
forecast forecast forecast
foresee foresaw foreseen
forget forgot forgotten
hear heard heard
infer inferred inferred
know knew known
learn learned learnt
mean meant meant
nod nodded nodded
plan planned planned
put put put
quip quipped quipped
read read read
refer referred referred
say said said
see saw seen
seek sought sought
shoot shot shot
sing sang sung
slam slammed slammed
snap snapped snapped
sob sobbed sobbed
speak spoke spoken
sum summed summed
swear swore sworn
tell told told
think thought thought
understand understood understood
write wrote written
`)

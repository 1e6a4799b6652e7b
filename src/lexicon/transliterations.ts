import { toEntries } from './entries.js'

/** Spellings of one sound in names carried over from another alphabet, tried in this order: pattern, then what stands for it. */
export const TRANSLITERATIONS: readonly (readonly [RegExp, string])[] = toEntries(`
(.)\\1 = $1
(yi|iy|ij|yj|ii|ey|ei|i|y)$ = y
iy|yi|ij = y
kh = h
dzh|zh|dj = j
sch|sh = s
tch|tsch|ch = c
ou|oo|ue|w(?=u) = u
oe = o
ae = a
ck|q|k = c
ph = f
w = v
ts|tz|zz = z
io|yo|io = o
ye|ie = e
ya|ia = a
yu|iu = u
`).map((line) => {
  const [pattern, replacement] = line.split(' = ')
  return [new RegExp(pattern!, 'g'), replacement!] as const
})

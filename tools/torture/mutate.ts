/** Spoils a text in up to `most` places. */
export const mutate = (text: string, random: () => number, most: number): string => {
  let spoiled = text
  const times = Math.floor(random() * (most + 1))
  for (let i = 0; i < times; i++)
    spoiled = MUTATIONS[Math.floor(random() * MUTATIONS.length)]!(spoiled, random)
  return spoiled
}

type Mutation = (text: string, random: () => number) => string

const placeIn = (text: string, random: () => number): number => Math.floor(random() * (text.length + 1))

const insert = (text: string, at: number, part: string): string => text.slice(0, at) + part + text.slice(at)

const oneOf = (parts: readonly string[], random: () => number): string =>
  parts[Math.floor(random() * parts.length)]!

const MARKS = [
  ...'"“”‘’\'«»„‚‹›`´()[]{}<>*_~#|&\\/:;,.!?-–—…=+$%@^',
  '""',
  '```',
  '---',
  '[^1]',
  '<!--',
  '-->',
  '&amp;',
  '](',
]

const CONTROLS = [
  '\0',
  '\u0001',
  '\u0007',
  '\u0008',
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  '\r\n',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u009b',
  '\u2028',
  '\u2029',
  '\ufeff',
]

const BIDI = [
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u00ad',
  '\u2060',
]

const WORDS = [
  ' said ',
  ' he said',
  'Mr. ',
  ' Ana Ruiz ',
  ' according to ',
  'U.S.',
  '’s',
  ' “We won,” ',
  'Q: ',
  '[Music] ',
  ' that ',
  'http://a.b/c ',
  '👩‍🚀',
  'İ',
  'ß',
  'ﬁ',
  'e\u0301',
]

const MUTATIONS: readonly Mutation[] = [
  (text, random) => insert(text, placeIn(text, random), oneOf(MARKS, random)),
  (text, random) =>
    insert(text, placeIn(text, random), oneOf(MARKS, random).repeat(1 + Math.floor(random() * 40))),
  (text, random) => insert(text, placeIn(text, random), oneOf(CONTROLS, random)),
  (text, random) => insert(text, placeIn(text, random), oneOf(BIDI, random)),
  (text, random) => insert(text, placeIn(text, random), oneOf(WORDS, random)),
  // A combining run.
  (text, random) =>
    insert(text, placeIn(text, random), '\u0301\u0327\u20dd'.repeat(1 + Math.floor(random() * 30))),
  // A character of any block.
  (text, random) => insert(text, placeIn(text, random), anyCharacter(random)),
  (text, random) =>
    insert(text, placeIn(text, random), Array.from({ length: 8 }, () => anyCharacter(random)).join(' ')),
  // Half a pair.
  (text, random) =>
    insert(text, placeIn(text, random), String.fromCharCode(0xd800 + Math.floor(random() * 0x800))),
  // Marks dropped, doubled, exchanged.
  (text, random) => text.replace(/["“”‘’']/g, (mark) => (random() < 0.3 ? '' : mark)),
  (text, random) => text.replace(/["“”‘’'.,:]/g, (mark) => (random() < 0.3 ? mark + mark : mark)),
  (text, random) => text.replace(/["“”‘’']/g, (mark) => (random() < 0.3 ? oneOf(MARKS, random) : mark)),
  // Something moved, dropped or repeated.
  (text, random) => {
    const [from, to] = [placeIn(text, random), placeIn(text, random)].toSorted((a, b) => a - b) as [
      number,
      number,
    ]
    return insert(
      text.slice(0, from) + text.slice(to),
      Math.min(placeIn(text, random), from),
      text.slice(from, to),
    )
  },
  (text, random) => text.slice(0, placeIn(text, random)),
  (text, random) => {
    const at = placeIn(text, random)
    return insert(text, at, text.slice(at, at + 60).repeat(Math.floor(random() * 5)))
  },
  // Other spaces and lines, other case.
  (text, random) => text.replaceAll(' ', oneOf(['', '  ', '\u00a0', '\n', '\t', '\u3000'], random)),
  (text, random) => text.replaceAll('\n', oneOf(['', '\r\n', '\r', '\n\n\n', ' '], random)),
  (text, random) => (random() < 0.5 ? text.toUpperCase() : text.toLowerCase()),
]

const anyCharacter = (random: () => number): string =>
  String.fromCodePoint(random() < 0.7 ? Math.floor(random() * 0x3100) : Math.floor(random() * 0x110000))

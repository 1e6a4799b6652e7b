/**
 * The parser's constructs whose cost would grow with the square of their number here, because there are more of them
 * in one paragraph than anybody writes. Without them their marks are read as characters, and the rest as usual.
 */
export const findTooMuch = (source: string): string[] => {
  const disabled = new Set<string>()
  if (mostContainers(source) > MOST_CONTAINERS) disabled.add('blockQuote').add('list')
  for (const paragraph of paragraphs(source)) {
    if (paragraph.length < SHORTEST) continue
    if (count(paragraph, /\*+|_+|~+/g) > MOST_MARKS) disabled.add('attention').add('strikethrough')
    if (deepestBracket(paragraph) > DEEPEST_BRACKET) for (const name of BRACKETS) disabled.add(name)
    if (codeCost(paragraph) > MOST_STEPS) disabled.add('codeText')
    if (htmlCost(paragraph) > MOST_STEPS) disabled.add('htmlText')
  }
  return [...disabled]
}

// Measured: 4,000 emphasis marks take 0.4 s and 16,000 over 5 s, too long for a few thousand characters; 500 containers in
// a line take 0.1 s and 4,000 take 2.6 s; brackets 10,000 deep 3.3 s; a million characters searched in vain for the end of
// a code span or a comment 0.2 s.
const MOST_MARKS = 1000
const MOST_CONTAINERS = 200
const DEEPEST_BRACKET = 500
const MOST_STEPS = 1_000_000

/** Less than this cannot hold enough to be slow. */
const SHORTEST = 500

const BRACKETS = [
  'labelStartLink',
  'labelStartImage',
  'labelEnd',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
]

const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/g

function* paragraphs(source: string): Generator<string> {
  let start = 0
  for (const { index } of source.matchAll(BLANK_LINE)) {
    yield source.slice(start, index)
    start = index
  }
  yield source.slice(start)
}

const count = (text: string, mark: RegExp): number => {
  let found = 0
  for (const match of text.matchAll(mark)) if (match[0] !== '') found++
  return found
}

const PREFIX = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/gm

const mostContainers = (source: string): number => {
  let most = 0
  for (const [prefix] of source.matchAll(PREFIX)) most = Math.max(most, count(prefix, /[^ \t\d]/g))
  return most
}

const deepestBracket = (text: string): number => {
  let depth = 0
  let deepest = 0
  // One that closes nothing looks back as far as one that is deep.
  let strays = 0
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    if (bracket === ']' && depth === 0) strays++
    depth = bracket === '[' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return Math.max(deepest, strays)
}

// A run of backticks that no run of the same length follows is searched to the end of the paragraph.
const codeCost = (text: string): number => {
  const lasts = new Map<number, number>()
  for (const { 0: run, index } of text.matchAll(/`+/g)) lasts.set(run.length, index)
  let open = 0
  let steps = 0
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    if (open > 0) open = run.length === open ? 0 : open
    else if ((lasts.get(run.length) ?? 0) > index) open = run.length
    else steps += text.length - index
  }
  return steps
}

const htmlCost = (text: string): number => {
  const lasts = { '<!--': text.lastIndexOf('-->'), '<?': text.lastIndexOf('?>'), '<!': text.lastIndexOf('>') }
  let steps = 0
  for (const { 0: opener, index } of text.matchAll(/<!--|<\?|<!/g))
    if (lasts[opener as keyof typeof lasts] < index) steps += text.length - index
  return steps
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDocument } from '../../src/text/to-document.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { cpuOf } from '../cpu.js'

const found = (text: string): string[] =>
  findQuotations(toDocument(text)).quotations.map(
    ({ start, end, continues }) => `${continues ? '+' : ''}${text.slice(start, end)}`,
  )

const notices = (text: string): string[] =>
  findQuotations(toDocument(text)).notices.map(({ code, at }) => `${code} ${String(at)}`)

test.each([
  ['curly', '“We won,” she said. “At last.”', ['We won,', 'At last.']],
  [
    'straight, whose direction their neighbours show',
    '"We won," she said. "At last."',
    ['We won,', 'At last.'],
  ],
  ['low-high', '„Wir sind da“, he said.', ['Wir sind da']],
  ['low-high, English close', '„We are here” he said.', ['We are here']],
  ['guillemets', '«We won», she said.', ['We won']],
  ['guillemets with spaces', '« We won », she said.', ['We won']],
  ['guillemets that point inwards', '»We won«, she said.', ['We won']],
  ['guillemets that close together', '»Er sagt ›niemand‹«, he said.', ['Er sagt ›niemand‹']],
  ['guillemets inside guillemets', '»She said ›never‹ and left«, he said.', ['She said ›never‹ and left']],
  ['corner', '「We won,」 she said.', ['We won,']],
  ['HTML', '&ldquo;We won,&rdquo; she said. &quot;At last.&quot;', ['We won,', 'At last.']],
  ['single HTML', '&lsquo;We won,&rsquo; she said. It isn&rsquo;t &#8216;far.&#8217;', ['We won,', 'far.']],
  [
    'decoded as Windows-1252',
    'â€œWe won,â€ she said. â€œAt last.â€\u009d It wasnâ€™t.',
    ['We won,', 'At last.'],
  ],
  ['numbered HTML', '&#8220;We won,&#x201D; she said.', ['We won,']],
  ['doubled apostrophes', "''We won,'' she said. ''It's late.''", ['We won,', "It's late."]],
  ['German, typed as commas', ",,We won,'' she said.", ['We won,']],
  ['escaped', '\\"We won,\\" she said. \\"At last.\\"', ['We won,', 'At last.']],
  ['TeX', "``We won,'' she said.", ['We won,']],
  ['British single', '‘Go,’ she said. ‘It’s late.’', ['Go,', 'It’s late.']],
  ['straight single', "'Go,' she said. 'It's late.'", ['Go,', "It's late."]],
  ['accents for single', '`Go,´ she said.', ['Go,']],
  ['a plural owner inside single marks', "'It is the voters' right,' he said.", ["It is the voters' right,"]],
  ['double marks inside single ones', '‘She said “no” to us,’ he said.', ['She said “no” to us,']],
  ['single marks inside double ones', '“She said ‘no’ to us,” he said.', ['She said ‘no’ to us,']],
  ['the wrong way round', '”We won“, she said.', ['We won']],
  ['only closing marks', '”We won”, she said.', ['We won']],
  ['mixed', '“We won", she said. "At last.”', ['We won', 'At last.']],
  ['within brackets', 'It (“the deal”) failed.', ['the deal']],
  ['after a dash', 'He paused—“It is late”—and left.', ['It is late']],
])('finds quotations in %s marks', (_, text, expected) => expect(found(text)).toEqual(expected))

test.each([
  ["Jess' car is in St. James' Street."],
  ["It was the '90s, rock 'n' roll and all. 'Twas fun, and we had 'em."],
  ['He shouldn‘t have, but it isn’t lost.'],
  ["The players' and coaches' bus left at nine o'clock."],
  ['A 6" nail and a 5\' 10" man.'],
  ["We saw 'Arry and the '90s.\n\n'Twas fun."],
  ['""='],
  ['It was 1,,200 or so.'],
  ['See "/etc/passwd", "~/.bashrc", "dpkg-source -x", "$PS1", "debian/rules" and "users.txt".'],
  ['The call "parse()" takes "a_b" and "--force".'],
  ['description: "We build your site!"'],
  ['{\n  "name": "We build",\n  "mood": "We will"\n}'],
  ["ValueError: could not convert string to float: 'abc def'"],
  ['Haddad, O. (2019). "The sea remembers: grief and rain." Journal of Memory, 4(2), 11–30.'],
  ['""'],
  ['“”“”'],
  ['" " "'],
])('no quotation in %j', (text) => expect(found(text)).toEqual([]))

test.each([
  [
    'a quotation reopened at each paragraph',
    '“One.\n\n“Two.\n\n“Three,” he said.',
    ['One.', '+Two.', '+Three,'],
  ],
  ['the same, straight', '"One.\n\n"Two," he said.\n\n"New," she said.', ['One.', '+Two,', 'New,']],
  ['the same, British', '‘One.\n\n‘Two,’ he said.\n\n‘New,’ she said.', ['One.', '+Two,', 'New,']],
  ['the same, straight single', "'It's one.\n\n'It's two,' he said.", ["It's one.", "+It's two,"]],
  ['one after a colon', 'He said: ‘One.\n\n‘Two.’', ['One.', '+Two.']],
  ['one that its second paragraph closes without reopening', '“One.\n\nTwo,” he said.', ['One.', '+Two,']],
])('joins %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected)
  expect(notices(text)).toEqual([])
})

test.each([
  [
    'a missing close ends with its paragraph',
    '“We won.\n\nShe left. “Bye.”',
    ['We won.', 'Bye.'],
    ['UNCLOSED_QUOTE 0'],
  ],
  ['or with the next quotation', '“We won. “Bye.”', ['We won.', 'Bye.'], ['UNCLOSED_QUOTE 0']],
  ['or before whoever says it', '“We won, he said. “Bye.”', ['We won,', 'Bye.'], ['UNCLOSED_QUOTE 0']],
  ['a missing opening leaves the rest', 'We won,” he said. “Bye.”', ['Bye.'], ['UNMATCHED_QUOTE 7']],
  ['a single one that nobody takes up', 'He said: ‘One.\n\nTwo,’ he said.\n\n‘Bye,’ she said.', ['Bye,'], []],
  ['an odd number of straight marks', 'a "b c" d "e', ['b c', 'e'], ['UNCLOSED_QUOTE 10']],
])('%s', (_, text, expected, codes) => {
  expect(found(text)).toEqual(expected)
  expect(notices(text)).toEqual(codes)
})

test('quotations stand in order, apart from one another and inside the text', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    'word',
    ' ',
    '.',
    ',',
    '\n\n',
    's',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const quotation of findQuotations(toDocument(text)).quotations) {
        expect(quotation.open).toBeGreaterThanOrEqual(end)
        expect(quotation.start).toBeGreaterThanOrEqual(quotation.open)
        expect(quotation.end).toBeGreaterThan(quotation.start)
        expect(quotation.close).toBeGreaterThanOrEqual(quotation.end)
        end = quotation.close
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test.each(['"', '“', '”', "'", '‘ ‘a', '“ ', '«»', "''"])(
  '400 KB of %j are read in a moment',
  async (mark) => {
    const text = mark.repeat(400_000 / mark.length)
    expect(await cpuOf(() => findQuotations(toDocument(text)))).toBeLessThan(5000)
  },
)

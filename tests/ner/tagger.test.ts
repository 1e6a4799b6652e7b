import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { createTagger } from '../../tools/tagging.js'
import { toDocument } from '../../src/text/to-document.js'

const tag = createTagger()

/** "person Ana Ruiz": what the tagger finds, in text order. */
const names = (text: string): string[] => {
  const doc = tag(toDocument(text))
  return doc.mentions.map((mention) => `${mention.type} ${textOf(doc, mention)}`)
}

describe('names as they come in news', () => {
  test.each([
    ['President Volodymyr Zelenskyy spoke in Kyiv.', ['person Volodymyr Zelenskyy', 'place Kyiv']],
    ['They met in Paris, France, on Monday.', ['place Paris', 'place France']],
    ["Kharkiv's mayor Ihor Terekhov said so.", ['place Kharkiv', 'person Ihor Terekhov']],
    ['Kharkiv’s mayor Ihor Terekhov said so.', ['place Kharkiv', 'person Ihor Terekhov']],
    ['The World Bank lent money to Kenya.', ['organisation World Bank', 'place Kenya']],
    ['J. K. Rowling lives in Edinburgh.', ['person J. K. Rowling', 'place Edinburgh']],
    [
      'Ursula von der Leyen spoke to reporters in Brussels.',
      ['person Ursula von der Leyen', 'place Brussels'],
    ],
    ['Luiz Inácio Lula da Silva won in Brazil.', ['person Luiz Inácio Lula da Silva', 'place Brazil']],
    ['Jean-Claude Juncker met Mary-Jane Smith.', ['person Jean-Claude Juncker', 'person Mary-Jane Smith']],
    ['LONDON, March 3 (Reuters) - Shares fell on Friday.', ['place LONDON', 'organisation Reuters']],
    ["McDonald's opened a restaurant in Kharkiv.", ["organisation McDonald's", 'place Kharkiv']],
    ['Critics of McDonald’s met in Leeds.', ['organisation McDonald’s', 'place Leeds']],
    [
      'Osama bin Laden was killed in Abbottabad, Pakistan.',
      ['person Osama bin Laden', 'place Abbottabad', 'place Pakistan'],
    ],
    ['Abdel Fattah al-Sisi spoke in Cairo.', ['person Abdel Fattah al-Sisi', 'place Cairo']],
    ["O'Neill met leaders of Sinn Féin.", ["person O'Neill", 'organisation Sinn Féin']],
    ['Prosecutors in The Hague charged Ratko Mladic.', ['place The Hague', 'person Ratko Mladic']],
    [
      '- Ana Ruiz, Lima\n- Ben Okri, Lagos',
      ['person Ana Ruiz', 'place Lima', 'person Ben Okri', 'place Lagos'],
    ],
    ['| Name | City |\n| Ana Ruiz | Lima |', ['person Ana Ruiz', 'place Lima']],
    ['Russian troops shelled Ukrainian towns.', []],
    ['The weather was fine on Tuesday in March.', []],
    ['MINISTER RESIGNS AFTER TALKS IN BERLIN', ['place BERLIN']],
    ['ANGELA MERKEL ARRIVES IN WASHINGTON FOR TALKS', ['person ANGELA MERKEL', 'place WASHINGTON']],
    ['angela merkel arrived in washington for talks on monday', ['person angela merkel', 'place washington']],
    ['', []],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('known gaps', () => {
  test.fails.each([
    // A lower-case name that only knowledge of the company can tell.
    ['Shares in bp rose in London.', ['organisation bp', 'place London']],
    // Neither says which it is; a sports page means the teams.
    ['Lincoln beat Hull on Saturday.', ['organisation Lincoln', 'organisation Hull']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

const TEXTS = [
  'Sir Keir Starmer told the BBC that Labour would win. Mr Starmer was in Leeds.',
  'KYIV — The Red Cross said on Sunday that it had no access to Olenivka.',
  'nothing to see here, move on',
  'THE EUROPEAN UNION AND CHINA SIGN A DEAL',
]

test('the same text gives the same mentions, whatever came before', () => {
  const alone = TEXTS.map((text) => createTagger()(toDocument(text)).mentions)
  const shared = createTagger()
  const forwards = TEXTS.map((text) => shared(toDocument(text)).mentions)
  const backwards = TEXTS.toReversed().map((text) => shared(toDocument(text)).mentions)
  expect(forwards).toEqual(alone)
  expect(backwards.toReversed()).toEqual(alone)
})

test('a text is read the same when the memory of word forms has begun anew', () => {
  const tag = createTagger()
  const earlier = TEXTS.map((text) => toDocument(text))
  const mentions = earlier.map((doc) => tag(doc).mentions)
  toDocument(Array.from({ length: 60_000 }, (_, i) => `w${i}`).join(' '))
  expect(TEXTS.map((text) => tag(toDocument(text)).mentions)).toEqual(mentions)
  expect(earlier.map((doc) => tag(doc).mentions)).toEqual(mentions)
})

test('mentions stand in order, on token boundaries, with probabilities', () => {
  const piece = fc.constantFrom(
    ...TEXTS,
    'Ana Ruiz',
    ' ',
    '\n\n',
    '“',
    'O’Neill',
    'U.S.',
    'ß',
    '🙂',
    '-',
    "'s",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const doc = tag(toDocument(pieces.join(' ')))
      let end = 0
      for (const mention of doc.mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(mention.start).toBe(doc.tokens.starts[mention.firstToken])
        expect(mention.end).toBe(doc.tokens.ends[mention.endToken - 1])
        for (const p of [mention.confidence, ...mention.typeScores]) {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1)
        }
        end = mention.end
      }
    }),
    { numRuns: 50 },
  )
})

test('the user’s names win over the model', () => {
  const doc = createTagger({ lexicon: [{ name: 'Kyiv', type: 'organisation', aliases: [] }] })(
    toDocument('They met in Kyiv with Ana Ruiz.'),
  )
  expect(doc.mentions[0]).toMatchObject({ type: 'organisation', confidence: 1 })
  expect(doc.mentions.map((mention) => textOf(doc, mention))).toEqual(['Kyiv', 'Ana Ruiz'])
})

import { expect, test } from 'vitest'
import { createExtractor } from '../../src/index.js'

const extract = createExtractor({ types: ['people', 'organisations', 'quotes'] })

const reported = (text: string): string[] =>
  extract(text).quotes.map(({ text: words, speaker }) => `${speaker?.name ?? 'nobody'}: ${words}`)

test.each([
  [
    'announced plans',
    'Kofi Mensah announced plans to build a school in Accra.',
    'Kofi Mensah: plans to build a school in Accra',
  ],
  ['asked whether', 'Jane Poe asked whether the train had left.', 'Jane Poe: whether the train had left'],
  ['urged somebody', 'The minister urged drivers to stay at home.', 'The minister: to stay at home'],
  [
    'told somebody that',
    'Jane Poe told the BBC on Monday that the mine was shut.',
    'Jane Poe: the mine was shut',
  ],
  [
    'a semicolon',
    'Jane Poe told the BBC that the mine was shut; shares fell.',
    'Jane Poe: the mine was shut',
  ],
  ['a main verb', 'Jane Poe’s claim that the mine is safe angered workers.', 'Jane Poe: the mine is safe'],
  [
    'a main verb after a present',
    'Jane Poe’s claim that the mine leaks surprised nobody.',
    'Jane Poe: the mine leaks',
  ],
  ['a citation', 'Jane Poe argued that the mine was shut.[12] It was not.', 'Jane Poe: the mine was shut'],
  [
    'who hears it, with what describes them',
    'Jane Poe told a news conference for foreign journalists the debt, old and new, was low.',
    'Jane Poe: the debt, old and new, was low',
  ],
  [
    'what it was said in, whatever word follows it',
    'Acme said in a statement various other rates are also being cut.',
    'Acme: various other rates are also being cut',
  ],
  [
    'what it was said in, behind what describes the speaker',
    'Jane Poe, who is also head of Acme Bank, said in a radio interview it is unlikely Spain will pay.',
    'Jane Poe: it is unlikely Spain will pay',
  ],
  [
    'what it was said in, with a phrase behind it',
    'Acme said in a statement late on Friday that the mine was shut.',
    'Acme: the mine was shut',
  ],
  [
    'a percentage',
    'Analysts forecast that output is likely to fall further this year to a rate of closer to 20%.',
    'Analysts: output is likely to fall further this year to a rate of closer to 20%',
  ],
  [
    'somebody who was told of something first',
    'Jane Poe was told of the plan and said that the mine was safe.',
    'Jane Poe: the mine was safe',
  ],
  [
    'a description of whoever speaks, behind',
    'The mine is old, says Jane Poe, professor of mining at Accra, who has worked in it.',
    'Jane Poe: The mine is old',
  ],
  ['an adjunct', 'The mine is shut, Jane Poe said as the rain began to fall.', 'Jane Poe: The mine is shut'],
  [
    'heard somebody',
    'Jane Poe heard Kofi Mensah say that the mine was shut.',
    'Kofi Mensah: the mine was shut',
  ],
  ['denied that', 'Jane Poe denied that she had sold the mine.', 'Jane Poe: she had sold the mine'],
  ['as somebody said', 'As Jane Poe told the BBC, the mine is shut.', 'Jane Poe: the mine is shut'],
  [
    'a subject before the attribution',
    'The mine, Jane Poe warned, will close.',
    'Jane Poe: The mine will close',
  ],
  [
    'as somebody said, behind',
    'The mine is unsafe, as Jane Poe warned last year.',
    'Jane Poe: The mine is unsafe',
  ],
  ['a negation is part of it', 'Jane Poe vowed never to sell the mine.', 'Jane Poe: never to sell the mine'],
  [
    'and so is what strengthens it',
    'Jane Poe pledged never again to work with them.',
    'Jane Poe: never again to work with them',
  ],
  ['said in a report', 'Jane Poe said in a report that the mine was shut.', 'Jane Poe: the mine was shut'],
  ['is saying', 'Jane Poe is warning that the mine may close.', 'Jane Poe: the mine may close'],
  [
    'an accusation',
    'Jane Poe accused the owner, Kofi Mensah, of hiding the leak.',
    'Jane Poe: hiding the leak',
  ],
  ['a call on somebody', 'Jane Poe called on the owners of the mine to shut it.', 'Jane Poe: to shut it'],
  ['a feeling', 'Jane Poe expressed her deep regret that the mine was shut.', 'Jane Poe: the mine was shut'],
  [
    'before words in marks without a cue',
    'Jane Poe said that the mine was shut.\n\n“We had no choice.”',
    'Jane Poe: the mine was shut',
    'Jane Poe: We had no choice.',
  ],
  [
    'what a draft says she will say',
    'Jane Poe will say on Friday that the mine is shut, according to a draft of her speech.',
    'Jane Poe: the mine is shut',
  ],
])('the clause is what was said: %s', (_, text, ...expected) => expect(reported(text)).toEqual(expected))

test.each([
  [
    'Jane Poe said the mine was shut, while Kofi Mensah said it was open.',
    ['Jane Poe: the mine was shut', 'Kofi Mensah: it was open'],
  ],
  [
    'Whereas Jane Poe argued that the mine was safe, Kofi Mensah claimed it leaked.',
    ['Jane Poe: the mine was safe', 'Kofi Mensah: it leaked'],
  ],
  [
    'Miners at Oro said the pay was low, but two managers in Accra said it was fair.',
    ['Miners at Oro: the pay was low', 'two managers in Accra: it was fair'],
  ],
])('two who speak in one sentence keep their words apart: %j', (text, expected) =>
  expect(reported(text)).toEqual(expected),
)

test.each([
  [
    'Jane Poe says no law will make the mine safe and adds it is hard to find one that does.',
    ['Jane Poe: no law will make the mine safe', 'Jane Poe: it is hard to find one that does'],
  ],
  [
    'Jane Poe said on Monday that the mine was shut, but added it would open in May.',
    ['Jane Poe: the mine was shut', 'Jane Poe: it would open in May'],
  ],
])('what somebody adds is told apart: %j', (text, expected) => expect(reported(text)).toEqual(expected))

test.each([
  ['While Jane Poe said that the mine was old, the town did nothing about it.', 'Jane Poe: the mine was old'],
  [
    'Although Jane Poe said the mine would close in May, nobody believed her.',
    'Jane Poe: the mine would close in May',
  ],
  [
    'When Kofi Mensah left, Jane Poe said that the mine was old, and the town was glad.',
    'Jane Poe: the mine was old, and the town was glad',
  ],
])('the main clause behind a clause with "when" is the writer’s: %s', (text, expected) =>
  expect(reported(text)).toEqual([expected]),
)

test('who is brought to say something is no part of what brought it about', () =>
  expect(reported('Heavy rains prompted the mayor, Jane Poe, to say that the mine would close.')).toEqual([
    'Jane Poe: the mine would close',
  ]))

test.each([
  ['thanks', 'Jane Poe thanked the crew for coming.'],
  ['a measure', 'If all goes according to plan, the mine will open in May.'],
  ['a rule', 'The mine was dug according to the rules of the time.'],
  ['blame', 'Jane Poe blamed the weather.'],
  ['a call', 'Jane Poe called a taxi and the police called an ambulance.'],
  ['a charge', 'Prosecutors charged two men on Friday.'],
  ['a plea', 'Jane Poe pleaded guilty to theft on Friday.'],
  ['a request for a thing', 'Jane Poe asked for a glass of water.'],
  ['a request to somebody', 'Jane Poe asked Mayor Ann Lee for the maps while the mine was being sold.'],
  ['a place with a clause of its own', 'The map shows the towns where coal has been found.'],
  ['no comment', 'The army declined to comment on the report.'],
  ['declined to say', 'The chairman declined to say when the mine would close.'],
  ['refused to say', 'Jane Poe refused to say that she was sorry.'],
  ['without saying', 'Jane Poe left without saying that the mine was shut.'],
  ['never said', 'Jane Poe never said that wages would rise.'],
  ['did not say', 'Jane Poe did not say that the mine was shut.'],
  ['would say', 'Jane Poe would say that the mine is shut.'],
  ['a condition', 'If Jane Poe says that she is sorry, all is well.'],
  ['a question', 'Did Jane Poe say that the mine is shut?'],
  ['said to be', 'The mine is said to be empty, and its owner is believed to have left.'],
  ['few', 'Few experts say that the plan will work.'],
  ['nobody', 'Nobody says that it is cheap.'],
  ['some', 'Some say that it is cheap.'],
  ['a thing announced', 'Jane Poe announced a new mine and proposed a toast.'],
  ['watching', 'Jane Poe watched the flag being raised over the town.'],
  ['smiling, and what happens then', 'Jane Poe smiled; the crowd had left.'],
  ['nodding, and what happens then', 'Jane Poe nodded, the crowd had left.'],
  ['what stands behind a semicolon', 'Jane Poe agreed; the crowd had left.'],
  [
    'something that somebody gets or not',
    'Jane Poe has denied Ann Lee her fourth win, after one song rose to the top.',
  ],
  ['weighing', 'It is key in assessing whether the mine was safe.'],
  ['a heading that asks', 'Jane Poe: How the mine was shut and what came of it'],
  ['knowing and hoping', 'Jane Poe knew that the mine was shut. She hoped that it would open.'],
  ['a condition without "if"', 'Had Jane Poe said that she was ill, the match would have been moved.'],
  ['yet to say', 'Jane Poe has yet to say whether she will run.'],
  ['not to say', 'Jane Poe begged her son not to say that the mine was sold.'],
  ['whatever', 'Whatever Jane Poe says, the mine will close.'],
  ['a request', 'Please note: the office is closed. Please remember that the mine is shut.'],
  ['an infinitive', 'To say that the plan is popular would be a lie.'],
  ['nothing to suggest', 'There is nothing to suggest that it will work.'],
  ['a name behind a label', 'PLAINTIFF: Jane Poe\nDEFENDANT: Northgate Water Ltd\nJUDGE: Paul Vane'],
  ['neither', 'Neither Jane Poe nor her lawyer said that the mine was shut.'],
  ['stopping short', 'Jane Poe stopped short of saying that the vote was rigged.'],
  ['a farewell', 'As Jane Poe said goodbye, the miners wept.'],
  ['figures of nobody', 'Figures suggest that rents have doubled.'],
  ['the writer', 'This column has argued before that rents should fall.'],
  ['little', 'Jane Poe said little and left.'],
  ['a heading', 'Quick note: the miners are out today.'],
  ['letters behind a name', 'Colonel Kofi Mensah, CBE, and Jane Poe, SJ, prayed.'],
  ['nobody accused', 'The miners accused nobody.'],
  ['a warning of a thing', 'The engineers warned of a flood.'],
  ['worry that is only seen', 'Miners in Accra appeared deeply worried that the owners had left.'],
  ['growing sure', 'Half of the miners became more confident that the mine was safe.'],
  ['saying so', 'Jane Poe said so too.'],
  ['claims that somebody is asked about', 'Jane Poe was asked about new claims that the mine was shut.'],
  ['what a deed shows', 'Jane Poe shows she is aware of the danger. She shows that it can be done.'],
  ['a thing that says it all', 'The name says it all: the mine is a hole in the ground.'],
  ['an adjunct that what is said follows', 'By contrast, said Jane Poe, the mine is small.'],
  ['help with what is promised', 'Jane Poe pledged her support to help the mine stay open.'],
  ['what a promised thing is for', 'Jane Poe has promised swift action to help the miners.'],
  ['an asking that nobody did', 'When asked whether the mine was shut, Jane Poe left.'],
  ['what was done by telling', 'The miners were calmed by telling them that the pay would rise.'],
  ['a thing behind "quoted as saying"', 'Kofi Mensah was quoted as saying goodbye to her.'],
])('nothing was said: %s', (_, text) => expect(reported(text)).toEqual([]))

test.each([
  ['a verb beside a comma', 'The memo began, “Sell the mine at once.”', 'Sell the mine at once.'],
  ['a colon', 'Jane Poe on the strike: “It is over.”', 'It is over.'],
])('a quotation without a known cue is kept: %s', (_, text, words) =>
  expect(extract(text).quotes.map((quote) => quote.text)).toEqual([words]),
)

test.each([
  [
    'asked, at the head',
    'Asked if she would sell, Jane Poe said the mine was shut.',
    'Jane Poe: the mine was shut',
  ],
  [
    'asked, behind the name',
    'Jane Poe, asked whether the mine leaked, said that it was safe.',
    'Jane Poe: it was safe',
  ],
  [
    'quoted by somebody',
    'Jane Poe quoted Kofi Mensah as saying that the mine was shut.',
    'Kofi Mensah: the mine was shut',
  ],
  [
    'quoted in the passive, without "that"',
    'Kofi Mensah was quoted as saying the mine was shut.',
    'Kofi Mensah: the mine was shut',
  ],
  [
    'beside "with"',
    'Shares fell in Accra, with Kofi Mensah warning that the mine was shut.',
    'Kofi Mensah: the mine was shut',
  ],
  [
    'in a relative clause',
    'Miners left the towns where, according to Jane Poe, the mines have been shut.',
    'Jane Poe: the mines have been shut',
  ],
  [
    'a street before those who speak',
    'Wall street sources said that the mine was shut.',
    'Wall street sources: the mine was shut',
  ],
  [
    'what reads as somebody’s name before a trade and a name',
    'Douglas hotelier Michael George said that the mine was shut.',
    'Michael George: the mine was shut',
  ],
  ['no article, as in headlines', 'Police say mine is shut.', 'Police: mine is shut'],
])('who puts it forward, and only that: %s', (_, text, expected) =>
  expect(reported(text)).toEqual([expected]),
)

test('a report goes on as "it", by default', () =>
  expect(reported('The report said that growth was weak. It added that prices would rise.')).toEqual([
    'The report: growth was weak',
    'The report: prices would rise',
  ]))

test('a report goes on as "it"; of what was only described it is less sure', () => {
  const { quotes } = createExtractor({ minConfidence: 0 })(
    'The report said that growth was weak. It added that prices would rise.',
  )
  expect(quotes.map(({ speaker, text }) => `${speaker?.name}: ${text}`)).toEqual([
    'The report: growth was weak',
    'The report: prices would rise',
  ])
  expect(quotes[1]!.speaker!.confidence).toBeLessThan(quotes[0]!.speaker!.confidence)
})

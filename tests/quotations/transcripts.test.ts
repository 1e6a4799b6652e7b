import { expect, test } from 'vitest'
import { textOf, type Block, type BlockKind } from '../../src/document.js'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'

const run = createPipeline()

const said = (text: string, blocks?: readonly Block[]): string[] => {
  const doc = run(toDocument(text, blocks))
  return doc.quotes
    .filter(({ kind }) => kind !== 'indirect')
    .map(
      ({ parts, speaker }) =>
        `${speaker?.name ?? 'nobody'}: ${parts.map((part) => textOf(doc, part)).join(' … ')}`,
    )
}

/** Paragraphs as a Markdown reader hands them over: "> " opens a block quote. */
const marked = (lines: readonly string[]): { text: string; blocks: Block[] } => {
  const blocks: Block[] = []
  let text = ''
  for (const line of lines) {
    const kind: BlockKind = line.startsWith('> ') ? 'quote' : 'paragraph'
    const words = kind === 'quote' ? line.slice(2) : line
    blocks.push({ kind, start: text.length, end: text.length + words.length })
    text += `${words}\n\n`
  }
  return { text, blocks }
}

test.each([
  [
    'questions of nobody who is named',
    'MR. HOLT: Good morning.\n\nQUESTION: Will you go?\n\nMR. HOLT: No.',
    ['HOLT: Good morning.', 'QUESTION: Will you go?', 'HOLT: No.'],
  ],
  [
    'a time behind the colon',
    'Speaker 1: (00:02)\nGood evening.\n\nSpeaker 2: (00:07)\nThank you.\n\nSpeaker 1: (00:09)\nSit.',
    ['Speaker 1: Good evening.', 'Speaker 2: Thank you.', 'Speaker 1: Sit.'],
  ],
  [
    'a name with a time over each line',
    'Ana Ruiz 10:04 AM\nhas anyone seen the key?\nBob Lee 10:05 AM\non it\nAna Ruiz 10:09 AM\nthanks!',
    ['Ana Ruiz: has anyone seen the key?', 'Bob Lee: on it', 'Ana Ruiz: thanks!'],
  ],
  [
    'Q and A without a dot',
    'Q Were you late?\nA Never.\nQ Are you sure?\nA Yes.',
    ['nobody: Were you late?', 'nobody: Never.', 'nobody: Are you sure?', 'nobody: Yes.'],
  ],
  [
    'a call with its operator',
    'Operator\n\nGood day. The first question is from Sam Reid.\n\nSam Reid - Pine Securities\n\nHow is demand?\n\nLaura Kim - Orbit Ltd - CFO\n\nIt is flat.\n',
    [
      'Operator: Good day. The first question is from Sam Reid.',
      'Sam Reid: How is demand?',
      'Laura Kim: It is flat.',
    ],
  ],
  [
    'firm and office before the colon',
    'Dana Ford - Kestrel Inc. - CFO: It fell.\nEli Marsh - Corvus Capital: Why?\nDana Ford - Kestrel Inc. - CFO: Rain.',
    ['Dana Ford: It fell.', 'Eli Marsh: Why?', 'Dana Ford: Rain.'],
  ],
  [
    'dashes of subtitles',
    '1\n00:00:01,000 --> 00:00:03,000\n- Is it locked?\n- Twice.\n',
    ['nobody: Is it locked?', 'nobody: Twice.'],
  ],
  [
    'what a mail answers',
    'Thanks!\n\nOn 4 May, Jane Poe wrote:\n> The files are ready.\n> Take them.\n',
    ['Jane Poe: The files are ready. … Take them.'],
  ],
  [
    'what a mail answers of what another answers',
    'On 2 May, Jane Poe wrote:\n> On 1 May, Bo Visser wrote:\n>> Shall we meet?\n> Yes, at noon.\n\nSee you.\n',
    ['Bo Visser: Shall we meet?', 'Jane Poe: Yes, at noon.'],
  ],
  [
    'a motto over its author',
    'The sea keeps its own\naccounts.\n\t\t-- Mara Quill, The Salt Ledger\n',
    ['Mara Quill: The sea keeps its own\naccounts.'],
  ],
  [
    'a dialogue over its author',
    'Fess: Well?\nRod: Yes.\nFess: And you?\nRod: Me too.\n\t\t-- Mara Quill',
    ['Fess: Well?', 'Rod: Yes.', 'Fess: And you?', 'Rod: Me too.'],
  ],
  ['a letter over the name of whoever signs it', 'See you at the fair.\n-- Mara Quill', []],
  [
    'what a mail answers, and the day behind the verb',
    'Thanks!\n\nJane Poe wrote on Monday:\n> The files are ready.\n',
    ['Jane Poe: The files are ready.'],
  ],
  ['a title that begins with A', 'A Brief History\n\nA Man walked in.', []],
  ['what a mail quotes of nobody', 'Hello.\n\n> The files are ready.\n\nJane Poe\n', []],
  [
    'names in capitals',
    'SMITH: We won the cup.\n\nJONES: Did you?\n\nSMITH: We did.',
    ['SMITH: We won the cup.', 'JONES: Did you?', 'SMITH: We did.'],
  ],
  [
    'full names that come back',
    'Ana Ruiz: We won the cup.\n\nBob Lee: Did you?\n\nAna Ruiz: Yes.\n\nBob Lee: Good.',
    ['Ana Ruiz: We won the cup.', 'Bob Lee: Did you?', 'Ana Ruiz: Yes.', 'Bob Lee: Good.'],
  ],
  [
    'questions and answers',
    'Q: Did you win?\n\nA: We won the cup.',
    ['nobody: Did you win?', 'nobody: We won the cup.'],
  ],
  [
    'a turn over paragraphs',
    'SMITH: We won.\n\nIt was late.\n\nJONES: Was it?',
    ['SMITH: We won. … It was late.', 'JONES: Was it?'],
  ],
  [
    'a mark before each label',
    '"SMITH: We won.\n\n"JONES: Did you?\n\n"SMITH: Yes."',
    ['SMITH: We won.', 'JONES: Did you?', 'SMITH: Yes.'],
  ],
  [
    'a headline that has a colon too',
    'Smith: A Night to Remember\n\nThe two met on Sunday.\n\nSMITH: We won.\n\nJONES: Did you?',
    // Whom the headline names is called as there.
    ['Smith: We won.', 'JONES: Did you?'],
  ],
])('reads a transcript with %s', (_, text, expected) => expect(said(text)).toEqual(expected))

test('a surname in capitals is the person whom the text names in full', () =>
  expect(said('John Smith met Jane Jones on Monday.\n\nSMITH: We won.\n\nJONES: Did you?')).toEqual([
    'John Smith: We won.',
    'Jane Jones: Did you?',
  ]))

test.each([
  [
    'a chat with dates',
    '12/03/2024, 09:15 - Ana Silva: Are you coming?\n12/03/2024, 09:16 - Rui Costa: Yes, at eight.',
    ['Ana Silva: Are you coming?', 'Rui Costa: Yes, at eight.'],
  ],
  [
    'IRC with times',
    '10:02 <alice> is the server down?\n10:03 <bob> it is back up now',
    ['alice: is the server down?', 'bob: it is back up now'],
  ],
  [
    'VTT voices',
    'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ana Silva>We opened in March.\n\n00:05.000 --> 00:08.000\n<v Rui Costa>Who came?</v>',
    ['Ana Silva: We opened in March.', 'Rui Costa: Who came?'],
  ],
  [
    'Commons Hansard, where seat and party stand in a line of their own',
    'Jane Doe (Luton North) (Lab)\nWhat will the Minister do?\n\nThe Minister for Farming (Mark Reed)\nWe have doubled the fund.',
    ['Jane Doe: What will the Minister do?', 'Mark Reed: We have doubled the fund.'],
  ],
  [
    'a party in brackets, which is no agency of a dateline',
    'Owen Lang (Lab): Will she resign?\n\nEva Lund (Con): No, I will not.',
    ['Owen Lang: Will she resign?', 'Eva Lund: No, I will not.'],
  ],
  [
    'the operator of an earnings call',
    'Operator\nGood day.\n\nTim Cole -- Chief Executive\nWe had a record quarter.\n\nAmy Park -- Analyst\nWhy?\n\nTim Cole -- Chief Executive\nMargins were up.',
    [
      'Operator: Good day.',
      'Tim Cole: We had a record quarter.',
      'Amy Park: Why?',
      'Tim Cole: Margins were up.',
    ],
  ],
  [
    'a play',
    'HAMLET. Who is there?\n\nHORATIO. A friend.\n\nHAMLET. Come in.',
    ['HAMLET: Who is there?', 'HORATIO: A friend.', 'HAMLET: Come in.'],
  ],
  [
    'a surname once the full name has spoken',
    'Host: Welcome.\n\nRita Moore: Thank you.\n\nHost: When was it?\n\nMoore: In May.',
    ['Host: Welcome.', 'Rita Moore: Thank you.', 'Host: When was it?', 'Rita Moore: In May.'],
  ],
  [
    'a person whose name in capitals looks like a place',
    'Anderson Cook joined Rita Moore.\n\nCOOK: We have two minutes.\n\nMOORE: Then I will be quick.',
    ['Anderson Cook: We have two minutes.', 'Rita Moore: Then I will be quick.'],
  ],
  [
    'a briefing whose reporters are "Q" and one space',
    'MS. ORTEGA: Go ahead, Tom.\n\nQ Will he sign the bill?\n\nMS. ORTEGA: On Friday.\n\nQ And then?',
    ['ORTEGA: Go ahead, Tom.', 'nobody: Will he sign the bill?', 'ORTEGA: On Friday.', 'nobody: And then?'],
  ],
  [
    'a paper that asks',
    'The Herald: How did it begin?\n\nLena Brandt: With a postcard.\n\nThe Herald: From whom?\n\nLena Brandt: My aunt.',
    [
      'The Herald: How did it begin?',
      'Lena Brandt: With a postcard.',
      'The Herald: From whom?',
      'Lena Brandt: My aunt.',
    ],
  ],
  [
    'peers with their parties',
    'Baroness Hale of Ripon (CB): Does the Minister agree?\n\nLord Pym (Con): My Lords, I do.',
    ['Hale: Does the Minister agree?', 'Pym: My Lords, I do.'],
  ],
  [
    'handles with a time in brackets',
    'elena.park  [9:02 AM]\nis the bridge closed?\n\ntom  [9:05 AM]\nyes it is',
    ['elena.park: is the bridge closed?', 'tom: yes it is'],
  ],
  [
    'handles with a day and a time',
    'elena — Today at 9:02 AM\nis the bridge closed?\n\ntom — Today at 9:05 AM\nyes it is',
    ['elena: is the bridge closed?', 'tom: yes it is'],
  ],
  [
    'a name whose first half is addressed later',
    'DANA FORD, HOST: Welcome back.\n\nLUIS VEGA, MAYOR OF EL PASO: Thanks, Dana.\n\nFORD: How bad is it?',
    ['DANA FORD: Welcome back.', 'LUIS VEGA: Thanks, Dana.', 'DANA FORD: How bad is it?'],
  ],
  [
    'name, firm and office between hyphens',
    'Joe Pruitt - Hale Capital - Analyst\nWhat drove it?\n\nMei Tanaka - Veltro Corp - CFO\nMostly price.\n\nJoe Pruitt - Hale Capital - Analyst\nThank you.',
    ['Joe Pruitt: What drove it?', 'Mei Tanaka: Mostly price.', 'Joe Pruitt: Thank you.'],
  ],
  [
    'names that no list knows, once they come again',
    'Nguyen Lan: Rents went up.\n\nKwabena Osei: Here too.\n\nNguyen Lan: What will you do?',
    ['Nguyen Lan: Rents went up.', 'Kwabena Osei: Here too.', 'Nguyen Lan: What will you do?'],
  ],
  [
    'labels in brackets',
    '[ELENA PARK:] So it burned twice?\n\n[TOM BAKER:] Twice.',
    ['ELENA PARK: So it burned twice?', 'TOM BAKER: Twice.'],
  ],
  [
    'a title with its dot, a party and a state',
    'GOV. TOM BAKER (R), MONTANA: It opens by Easter.\n\nELENA PARK: Will it?\n\nREP. ANN DOE (D-TX): No.',
    ['TOM BAKER: It opens by Easter.', 'ELENA PARK: Will it?', 'ANN DOE: No.'],
  ],
  [
    'dashes behind the names',
    'Interviewer – How did it begin?\nElena Park – In a garage.\nInterviewer – And today?\nElena Park – Forty looms.',
    [
      'Interviewer: How did it begin?',
      'Elena Park: In a garage.',
      'Interviewer: And today?',
      'Elena Park: Forty looms.',
    ],
  ],
  [
    'a time in brackets without a colon',
    'Elena Park [00:03:12] We buried it.\nTom Baker [00:03:20] How deep?',
    ['Elena Park: We buried it.', 'Tom Baker: How deep?'],
  ],
  [
    'seconds before a name in its own line',
    '00:00:12 Elena Park\nWe never left.\n\n00:00:15 Tom Baker\nNever?',
    ['Elena Park: We never left.', 'Tom Baker: Never?'],
  ],
  [
    'a time below the name',
    'Elena Park\n00:12\nWe never left.\n\nTom Baker\n00:15\nNever?',
    ['Elena Park: We never left.', 'Tom Baker: Never?'],
  ],
  [
    'a date beside the name',
    'Elena Park — 03/04/2024 9:14 AM\nDid it come?\nTom Baker — 03/04/2024 9:16 AM\nYes, it did.',
    ['Elena Park: Did it come?', 'Tom Baker: Yes, it did.'],
  ],
  [
    'a date in brackets behind a comma',
    'Elena Park, [12.03.24 08:15]\nwhere are you?\n\nTom Baker, [12.03.24 08:16]\ngate B4',
    ['Elena Park: where are you?', 'Tom Baker: gate B4'],
  ],
  [
    'a space before the colon of a chat',
    '10:11:09 From Elena Park : can you hear us?\n10:11:31 From Tom Baker : loud and clear',
    ['Elena Park: can you hear us?', 'Tom Baker: loud and clear'],
  ],
  [
    'handles in lower case',
    'epark: is it shut?\ntb_7: since noon\nepark: thanks\ntb_7: np',
    ['epark: is it shut?', 'tb_7: since noon', 'epark: thanks', 'tb_7: np'],
  ],
  [
    'one word each, one of them once',
    'Jo: is the gate shut?\nBaz: since noon\nJo: thanks',
    ['Jo: is the gate shut?', 'Baz: since noon', 'Jo: thanks'],
  ],
  [
    'numbered questions',
    'Q1. How deep?\nA1. A metre.\nQ2. Why?\nA2. Frost.',
    ['nobody: How deep?', 'nobody: A metre.', 'nobody: Why?', 'nobody: Frost.'],
  ],
  [
    'questions that say who asks',
    'Q.  (By Mr. Baker)  Did you read it?\n\nA.  I did.',
    ['nobody: Did you read it?', 'nobody: I did.'],
  ],
  [
    'whoever asks only once',
    'Minister Elena Park: We regret it.\n\nReuters: Will you resign?\n\nMinister Elena Park: No.\n\nTom Baker: Why not?',
    ['Elena Park: We regret it.', 'Reuters: Will you resign?', 'Elena Park: No.', 'Tom Baker: Why not?'],
  ],
  [
    'Commons Hansard with seat and party below the name',
    'Elena Park\n(Luton North) (Lab)\nWhat will he do?\n\nThe Minister for Farming\n(Tom Baker)\nNothing.',
    ['Elena Park: What will he do?', 'Tom Baker: Nothing.'],
  ],
  [
    'Australian Hansard with an office and a time',
    'Senator PARK (Victoria—Minister for Farming) (15:12): That is wrong.\n\nSenator BAKER (15:13): Is it?',
    ['PARK: That is wrong.', 'BAKER: Is it?'],
  ],
  [
    'a surname after the full name, and nobody who asks',
    'PRESIDENT TOM BAKER: It is shut.\n\nELENA PARK, HOST: That was 1983.\n\nBAKER: It stays shut.',
    ['TOM BAKER: It is shut.', 'ELENA PARK: That was 1983.', 'TOM BAKER: It stays shut.'],
  ],
  [
    'subtitles for the deaf',
    '[door creaks]\n\n(Marcus) Get inside!\n\n(Helen) Where is the dog?',
    ['Marcus: Get inside!', 'Helen: Where is the dog?'],
  ],
  [
    'initials for whoever was named in full',
    'Elena Park (EP): Who cut it?\nTom Baker (TB): I did.\nEP: On purpose?\nTB: It was old.',
    ['Elena Park: Who cut it?', 'Tom Baker: I did.', 'Elena Park: On purpose?', 'Tom Baker: It was old.'],
  ],
  [
    'given names alone',
    'Professor Park: Open it, will you?\n\nLucy: It is stuck.',
    ['Professor Park: Open it, will you?', 'Lucy: It is stuck.'],
  ],
  [
    'handles in lower case over wrapped-looking lines',
    'oak_1 — Today at 4:12 PM\nanyone up for a walk later?\nwren — Today at 4:13 PM\nsure, after dinner\noak_1 — Today at 4:15 PM\ncool',
    ['oak_1: anyone up for a walk later?', 'wren: sure, after dinner', 'oak_1: cool'],
  ],
  [
    'IRC without times, where a line of the server stands between',
    '<alice> does anyone know why?\n<bob> missing header\n*** carol has joined #dev\n<alice> thanks bob',
    ['alice: does anyone know why?', 'bob: missing header', 'alice: thanks bob'],
  ],
  [
    'IRC with a space in its brackets',
    '21:14 < alice> anyone there?\n21:15 -!- wren has joined\n21:16 < bob> yes',
    ['alice: anyone there?', 'bob: yes'],
  ],
  [
    'times in their own lines that leave out zeros',
    '0:0:3.250 --> 0:0:6.900\nElena Park\nCan you see it?\n\n0:0:7.100 --> 0:0:9.000\nTom Baker\nYes, I can.',
    ['Elena Park: Can you see it?', 'Tom Baker: Yes, I can.'],
  ],
  [
    'the European Parliament',
    'President. – The next item is fish.\n\nElena Park, rapporteur. – Madam President, we are late.\n\nPresident. – We are.\n\nTom Baker (S&D). – Why?',
    [
      'President: The next item is fish.',
      'Elena Park: Madam President, we are late.',
      'President: We are.',
      'Tom Baker: Why?',
    ],
  ],
  [
    'numbered questions of a committee',
    'Q41 Chair: Why was it late?\nDr Baker: We had no staff.\nQ42 Elena Park: How many?\nDr Baker: Twelve.',
    ['Chair: Why was it late?', 'Baker: We had no staff.', 'Elena Park: How many?', 'Baker: Twelve.'],
  ],
  [
    'labels that keep the stars of Markdown',
    '**Host:** Are you well?\n\n**Elena Park:** I am.\n\n**Host**: And Tom?',
    ['Host: Are you well?', 'Elena Park: I am.', 'Host: And Tom?'],
  ],
  [
    'offices below the names of a call',
    'Elena Park\nChief Executive, Tarn Foods\n\nThank you. It rose.\n\nTom Baker\nAnalyst, Pine Securities\n\nWhy is that?\n\nElena Park\nChief Executive, Tarn Foods\n\nRain.',
    ['Elena Park: Thank you. It rose.', 'Tom Baker: Why is that?', 'Elena Park: Rain.'],
  ],
  [
    'a call below a list of those who take part',
    'Company Participants\n\nElena Park - Chief Executive Officer\nTom Baker - Chief Financial Officer\n\nConference Call Participants\n\nMarta Silva - Pine Securities\n\nOperator\n\nPlease go ahead.\n\nElena Park\n\nThank you. It rose.',
    ['Operator: Please go ahead.', 'Elena Park: Thank you. It rose.'],
  ],
  [
    'no hotel above its town',
    'Remarks by the President\nWashington Marriott Wardman Park\nWashington, D.C.\n11:30 A.M. EST\nTHE PRESIDENT: How is it going?\nAUDIENCE: Good.\nTHE PRESIDENT: I am here.',
    ['THE PRESIDENT: How is it going?', 'AUDIENCE: Good.', 'THE PRESIDENT: I am here.'],
  ],
  [
    'a play in small letters',
    'Hedda. Were you there?\n\nTesman. Only for an hour.\n\nHedda. And who came with you?',
    ['Hedda: Were you there?', 'Tesman: Only for an hour.', 'Hedda: And who came with you?'],
  ],
  [
    'a play whose turns open with what is done',
    'JACK. [Rising.] I doubt it.\n\nALGY. (eating) You never do.\n\nJACK. How can you sit there?',
    ['JACK: [Rising.] I doubt it.', 'ALGY: (eating) You never do.', 'JACK: How can you sit there?'],
  ],
  [
    'a play with its names over the lines',
    'NURSE\nMadam, are you up?\n\nROMEO\nWhere is she?\nI heard\nher voice.\n\nNURSE\nShe sleeps.',
    ['NURSE: Madam, are you up?', 'ROMEO: Where is she? … I heard … her voice.', 'NURSE: She sleeps.'],
  ],
  [
    'a film without indents',
    'EXT. HARBOUR - DAWN\n\nFog. A bell rings.\n\nMAREN\nYou came back.\n\nJOSEF (O.S.)\nI said so.\n\nHe drops the rope.\n\nMAREN\n(softly)\nNobody believed you.\n\nCUT TO:',
    ['MAREN: You came back.', 'JOSEF: I said so.', 'MAREN: Nobody believed you.'],
  ],
  [
    'a film whose camera looks at what is done between the lines',
    '                    MAREN\n          You came back.\n\nHe drops the rope.\n\n                    JOSEF (V.O.)\n          I said so.',
    ['MAREN: You came back.', 'JOSEF: I said so.'],
  ],
  [
    'turns whose lines hang, and what a separator ends',
    'Fess:\tWell, you must see\n\tthe joke of it.\nRod:\tAnd what is the\n\tbasic difference?\n%\nBees are cats\nor so.\n%\nFess:\tNone.\nRod:\tYou win.',
    [
      'Fess: Well, you must see … the joke of it.',
      'Rod: And what is the … basic difference?',
      'Fess: None.',
      'Rod: You win.',
    ],
  ],
  [
    'users of a forum',
    'u/moss_lady: What is it?\n\nu/DrHall: One that smelled.\n\nu/moss_lady: Did you eat it?',
    ['moss_lady: What is it?', 'DrHall: One that smelled.', 'moss_lady: Did you eat it?'],
  ],
  [
    'a radio play past its noises',
    'MOTHER (offstage): Supper!\nBOY: Coming!\nFX: DOOR SLAMS\nMOTHER (crossly): Wash your hands.',
    ['MOTHER: Supper!', 'BOY: Coming!', 'MOTHER: Wash your hands.'],
  ],
  [
    'a title with a dot and a name that no list knows',
    'Hon. Wambui Kariuki (Nyeri Town, UDA): I beg to move.\n\nHon. Mary Ochola (Suba, ODM): I second you.',
    ['Wambui Kariuki: I beg to move.', 'Mary Ochola: I second you.'],
  ],
])('reads %s', (_, text, expected) => expect(said(text)).toEqual(expected))

test.each([
  ['one label is none', 'Note: the shop is closed.\n\nIt opens on Monday.'],
  ['nor are words that come once each', 'Where: the town hall.\n\nWhen: Monday.\n\nPrice: ten dollars.'],
  [
    'parties to a case',
    'CLAIMANT: Nora Lindt\nRESPONDENT: Veltro Ltd\nBEFORE: Judge A. Moss\nHEARD AT: Leeds',
  ],
  ['results', 'Gold Medal: Nora Lindt\nSilver Medal: Omar Reyes\nBronze Medal: Ellen Vogt'],
  [
    'teams and who scored for them',
    'Milham d. Corvale 3-1\n\nMilham (4-0): K. Okoro 2 goals. L. Brandt 1 goal.\n\nCorvale (3-1): D. Roth 1 goal.\n\nMilham (4-1): J. Lee 9 saves.',
  ],
  ['a crew', 'Project Manager: Nora Lindt\nLead Engineer: Omar Reyes\nSite Doctor: Ellen Vogt'],
  [
    'places',
    'New York: Nora Lindt reports.\nLos Angeles: Omar Reyes has the weather.\nNew York: Shares fell.',
  ],
  [
    'a bug report',
    'Steps to Reproduce: Open the app.\nExpected Result: It saves.\nActual Result: It crashes!',
  ],
  ['titles of films', 'Star Wars: A New Hope\nStar Trek: The Motion Picture\nBlade Runner: The Final Cut'],
  ['minutes', 'MOTION: That we adopt the budget.\nMOVED BY: E. Park\nSECONDED BY: T. Baker\nCARRIED: 5-0'],
  [
    'a label of medicine',
    'CAUTION: Keep away from children.\nSTORAGE: Below 25 C.\nDOSAGE: Ask your doctor.',
  ],
  [
    'people and their work',
    'Elena Park: engineer, Ghent\nTom Baker: driver, Bruges\nMarta Silva: nurse, Porto',
  ],
  [
    'a count',
    'The latest count:\n\nElena Park: 1,769\nTom Baker: 1,501\n\nWith delegates:\n\nElena Park: 547\nTom Baker: 46',
  ],
  ['people and their votes', 'Elena Park: 45 votes\nTom Baker: 30 votes\nMarta Silva: 12 votes'],
  ['a review', 'The Good: Our room was big.\nThe Bad: It was cold.\nThe Good: We ate well.\nThe Bad: Noise.'],
  ['planets', 'Mercury – The nearest.\nVenus – Is it hot?\nMercury – Small.\nVenus – Yes.'],
  ['quarters of a year', 'Q1. Sales rose.\nQ2. Sales fell.\nQ3. Sales rose.'],
  ['a programme', '10:00 Welcome: Dr Anne Moyle\n10:30 Keynote: Prof. Raj Sethi'],
  ['settings', 'name: what?\ncity: Ghent\nname: why?\ncity: Bruges'],
  ['a diary', 'April 4: We left Ghent.\nApril 5: We reached Bruges.\nApril 6: My feet hurt!'],
  [
    'a programme of the evening',
    "19:00 The Baker's Year: Hana visits Kyoto.\n20:00 News at Eight\n20:30 Border Lives: Tomasz meets you.",
  ],
  [
    'what is told of people',
    'Ana Ruiz: Ana runs our office. She loves it!\nTom Baker: Tom joined us.\nIda Berg: Ida keeps your data.',
  ],
  ['what people do', 'Ana Ruiz: runs the office.\nTom Baker: joined in May.\nIda Berg: keeps bees.'],
  ['a diary of days', 'Monday. We left. Were you there?\n\nTuesday. We stayed.\n\nMonday. We left again.'],
  [
    'headings in capitals',
    'OUR STORY\nWe began in a shed. Would you believe it?\n\nOUR TEAM\nWe are nine.\n\nOUR SHOP\nYou can find us here.',
  ],
  [
    'a song',
    'VERSE 1\nI never knew your name\n\nCHORUS\nCarry me home\n\nVERSE 2\nYour letters\n\nCHORUS\nCarry me home',
  ],
  ['a menu', 'SOUPS\nSoup of the day. Ask your server!\n\nMAINS\nOur pie.\n\nSOUPS\nBroth for you.'],
  ['who did what', 'Ana Ruiz: docs, translations\nTom Baker: layout, tests\nIda Berg: everything else!'],
  ['what is new', 'Added: "strict" mode\n\nFixed: "null" no longer ends it'],
  ['an appendix', 'A. Appendix\n    A.1. The maze\n\nA. Index'],
  ['who preaches', 'SERMON: "The Empty Net" – Rev. Amos Baker\nKEYNOTE: "Who Feeds Us?" – Prof. Tom Reed'],
])('%s', (_, text) => expect(said(text)).toEqual([]))

test.each([
  [
    'a speech by one',
    'Ghent\n\nTHE PRESIDENT: Hello, Ghent! We won.',
    ['THE PRESIDENT: Hello, Ghent! We won.'],
  ],
  ['a title in capitals', 'Ghent\n\nMRS. PARK: Thank you all. Sit down.', ['PARK: Thank you all. Sit down.']],
  ['a warning', 'Ghent\n\nBREAKING: Thank you for reading. We won.', []],
  ['what nobody speaks', 'Ghent\n\nTHE PRESIDENT: head of state since 2014.', []],
])('a lone label: %s', (_, text, expected) => expect(said(text)).toEqual(expected))

test('a name that the mark of a mail cuts in two is written in one', () =>
  expect(
    said('> "The orchard was planted by monks," said Father Anselm\n> Greer. "They liked cider."'),
  ).toEqual(['Anselm Greer: The orchard was planted by monks, … They liked cider.']))

test('a call upon readers below a quotation that nobody closed is no turn', () =>
  expect(
    said(
      'Ms Park, who farms in Ghent, said: "We are late.\n\nFind News North: East of the county on Facebook.',
    ),
  ).toEqual(['Park: We are late.']))

test('items that say what a thing can do are no turns', () => {
  const lines = ['Fast Start - Reads little', 'Tiny Size: You need no other!', 'Fast Start - Reads less']
  const starts = lines.map((_, i) => lines.slice(0, i).join('\n\n').length + (i > 0 ? 2 : 0))
  const blocks = lines.map((line, i) => ({
    kind: 'item' as const,
    start: starts[i]!,
    end: starts[i]! + line.length,
  }))
  expect(said(lines.join('\n\n'), blocks)).toEqual([])
})

test('lines of a paragraph of a page that open with labels are turns', () => {
  const text = 'Nurse: How are you?\nMr Baker: My knee hurts.\nNurse: Since when?'
  expect(said(text, [{ kind: 'paragraph', start: 0, end: text.length }])).toEqual([
    'Nurse: How are you?',
    'Baker: My knee hurts.',
    'Nurse: Since when?',
  ])
})

test.each([
  [
    'a signature, and another below',
    ['> It saved us a week. — Ana Ruiz', '> It just works!', '> Joost de Wit, Utrecht'],
    ['Ana Ruiz: It saved us a week.', 'Joost de Wit: It just works!'],
  ],
  [
    'an attribution line in the quote',
    ['He wrote a letter.', '> The bridge was closed for years.', '> — Ana Ruiz'],
    ['Ana Ruiz: The bridge was closed for years.'],
  ],
  [
    'an attribution at its end',
    ['He wrote a letter.', '> The bridge was closed for years. — Ana Ruiz'],
    ['Ana Ruiz: The bridge was closed for years.'],
  ],
  [
    'an attribution line below',
    ['> The bridge was closed for years.', '— Ana Ruiz'],
    ['Ana Ruiz: The bridge was closed for years.'],
  ],
  [
    'a cue above',
    ['Ana Ruiz wrote:', '> The bridge was closed for years.'],
    ['Ana Ruiz: The bridge was closed for years.'],
  ],
  [
    'a tilde before the name',
    ['> The bridge was closed for years.', '~ Ana Ruiz'],
    ['Ana Ruiz: The bridge was closed for years.'],
  ],
  ['nobody named', ['See the notes.', '> The bridge was closed for years.'], []],
])('reads a block quote with %s', (_, lines, expected) => {
  const { text, blocks } = marked(lines)
  expect(said(text, blocks)).toEqual(expected)
})

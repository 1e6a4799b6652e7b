import { expect, test } from 'vitest'
import { groupsIn } from './marked.js'

test.each([
  ['The [O World Health Organization] ([O WHO]) met. The [O WHO] left.', ['World Health Organization = WHO']],
  ['The [O UN] met. The [O United Nations] left. [O U.N.]', ['United Nations = UN = U.N.']],
  ['[O Ghana Football Association] met. The [O GFA] left.', ['Ghana Football Association = GFA']],
  ['The [O National Liberation Front] ([O FLN]) won.', ['National Liberation Front = FLN']],
  [
    'The [O Malaysian Anti-Corruption Commission] ([O MACC])',
    ['Malaysian Anti-Corruption Commission = MACC'],
  ],
  [
    'The [O National Institute of Space Research] ([O INPE]) met. [O INPE]',
    ['National Institute of Space Research = INPE'],
  ],
  ['The [O Bank of Ghana] ([O BoG])', ['Bank of Ghana = BoG']],
  ['The [O Fund for Tourism] ([O Fonatur])', ['Fund for Tourism = Fonatur']],
  ['The [O Taiwan Railways Administration]’s ([O TRA])', ['Taiwan Railways Administration = TRA']],
  ["The [O Magistrate's Court] ([O Westgate])", ["Magistrate's Court", 'Westgate']],
  ['[O Real Madrid] ([O ESP]) beat [O Athletic Bilbao] ([O ESP])', ['ESP', 'Real Madrid', 'Athletic Bilbao']],
  ['[O Chelsea] ([O ENG]) beat [O Lyon] ([O FRA])', ['Chelsea', 'ENG', 'Lyon', 'FRA']],
  ['[O Acme Corp.] grew. [O Acme] fell. [O Acme Corporation]', ['Acme Corp. = Acme = Acme Corporation']],
  ['[O Acme] and [O Acme] fell. [O Acme] sells [O Acme Blue].', ['Acme', 'Acme Blue']],
  ['[O Acme Blue] fell. [O Acme] and [O Acme] rose. [O Acme]', ['Acme Blue = Acme']],
  ['[O Acme] and [O Acme] fell. [O Acme] is [O Acme Energy].', ['Acme Energy = Acme']],
  [
    '[O ACME] fell. [O Acme Overseas Capital Corp], of [O Acme Corp], and [O Acme] rose.',
    ['Acme Corp = ACME = Acme', 'Acme Overseas Capital Corp'],
  ],
  [
    '[O Acme Lisbon] fell. [O Acme] and [O Acme] rose. [O Acme] sells [O Acme Blue].',
    ['Acme', 'Acme Lisbon', 'Acme Blue'],
  ],
  ['[O ACME CORP] fell. [O Acme Corp of Spain] rose.', ['Acme Corp of Spain = ACME CORP']],
  ['[O Acme Holdings] grew. [O Acme]', ['Acme Holdings = Acme']],
  [
    '[O World Health Organisation] and [O World Health Organization]',
    ['World Health Organisation = World Health Organization'],
  ],
  [
    'The [O Ministry of Defence] and the [O Defence Ministry], [O Defense Ministry]',
    ['Ministry of Defence = Defence Ministry = Defense Ministry'],
  ],
  ['The [O National Assembly] met. The [O Assembly] voted.', ['National Assembly = Assembly']],
  [
    'The [O National Assembly] and the [O Provincial Assembly] met. The [O Assembly] voted.',
    ['National Assembly', 'Provincial Assembly', 'Assembly'],
  ],
  [
    'The [O US Department of Justice] sued. The [O Justice Department] won.',
    ['US Department of Justice = Justice Department'],
  ],
  ['[O UN] and [O UN Security Council]', ['UN', 'UN Security Council']],
  [
    '[O Manchester United] beat [O Manchester City]. [O United] won.',
    ['Manchester United = United', 'Manchester City'],
  ],
  ['[O US Embassy] and [O United States Embassy]', ['United States Embassy = US Embassy']],
  ['[O Freeport-McMoRan] dug. [O Freeport]', ['Freeport-McMoRan = Freeport']],
  [
    'The [O Democratic Party of Korea] and the [O Democratic Party]',
    ['Democratic Party of Korea = Democratic Party'],
  ],
  ['[O Hill State Secondary School] and [O Hill SSS]', ['Hill State Secondary School = Hill SSS']],
  ['The [O Greens] and [O The Greens], [O The Greens]', ['Greens = The Greens']],
  [
    'The [O United Nations] and the [O United Nations High Commissioner for Refugees]',
    ['United Nations', 'United Nations High Commissioner for Refugees'],
  ],
  ['[L Kharkiv] has the [O University of Kharkiv]. [L Kharkiv]', ['Kharkiv', 'University of Kharkiv']],
  ['[L Kharkiv Airport] and [L Kharkiv]', ['Kharkiv Airport', 'Kharkiv']],
  ['[O Kharkiv] beat [O Kharkiv University] in [L Kharkiv]', ['Kharkiv', 'Kharkiv', 'Kharkiv University']],
  ["[O McDonald's] and [O McDonald's Corp.]", ["McDonald's Corp. = McDonald's"]],
  [
    'The [O DoD] paid. The [O Department of Defense] said so, and [O Department of Energy] too.',
    ['Department of Defense = DoD', 'Department of Energy'],
  ],
  ['The [O Liberal Democrats] met. A [O Lib Dem] peer spoke.', ['Liberal Democrats = Lib Dem']],
  ['[O Marks & Spencer] grew. [O M&S]', ['Marks & Spencer = M&S']],
  ['[O Marks and Spencer] grew. [O M&S]', ['Marks and Spencer = M&S']],
  [
    'The [O UN Security Council] met. The [O United Nations Security Council] and the [O Security Council]; the [O United Nations]',
    ['United Nations Security Council = UN Security Council = Security Council', 'United Nations'],
  ],
  ['[O SENATE] ACTS\n\nThe [O U.S. Senate] met.', ['U.S. Senate = SENATE']],
  ['The [O UN] and [O UN Women]', ['UN', 'UN Women']],
  ['The [O Senate] and the [O Senate Finance Committee]', ['Senate', 'Senate Finance Committee']],
  ['The [O White House] and the [O House]', ['White House', 'House']],
  ['The [O U.S. House] and the [O House]', ['U.S. House = House']],
  ['The [O House] and the [O House Rules Committee]', ['House', 'House Rules Committee']],
  [
    'The [O House of Representatives] and the [O House Rules Committee]. The [O House]',
    ['House of Representatives = House', 'House Rules Committee'],
  ],
  ['The [O Commission for Energy] and the [O Commission]', ['Commission for Energy = Commission']],
  ['The [O USDA] and the [O Agriculture Department]', ['Agriculture Department = USDA']],
  ['A [O Tory] peer met the [O Conservatives].', ['Conservatives = Tory']],
])('organisations in %j: %j', (text, expected) => expect(groupsIn(text)).toEqual(expected))

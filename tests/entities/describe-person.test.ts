import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/find-entities.js'
import { toMarked } from './marked.js'

const rolesIn = (marked: string): readonly string[] => findEntities(toMarked(marked)).entities[0]!.roles

test.each([
  ['Ukrainian President [P Volodymyr Zelenskyy] spoke.', ['Ukrainian President']],
  ['On Monday Prosecutor General [P Andriy Kostin] spoke.', ['Prosecutor General']],
  [
    '[P Serhiy Haidai], the governor of the eastern Luhansk region, said so.',
    ['governor of the eastern Luhansk region'],
  ],
  ['[P Serhiy Haidai], governor of Luhansk.', ['governor of Luhansk']],
  ['The governor of the Luhansk region, [P Serhiy Haidai], said so.', ['governor of the Luhansk region']],
  ['[P Ana Ruiz] (mayor of Izium) left.', ['mayor of Izium']],
  ['The former deputy prime minister [P Ana Ruiz] left.', ['former deputy prime minister']],
  ['The mayor of Izium, Mr [P Ruiz], said so.', ['mayor of Izium']],
  ['The president of the Supreme Court (SC), [P Ana Ruiz], said so.', ['president of the Supreme Court']],
  ['[P Ana Ruiz], president of the Supreme Court (SC), said so.', ['president of the Supreme Court']],
  ['They met Minister of Trade and Industry [P Ana Ruiz].', ['Minister of Trade and Industry']],
  ['Former US Secretary of State [P Ana Ruiz] left.', ['Former US Secretary of State']],
  ['District Officer (DO) [P Ana Ruiz] left.', ['District Officer']],
  ['A friend of the mayor of Izium [P Ana Ruiz] left.', ['mayor of Izium']],
  ['The son of [P Tom Lee] [P Ana Ruiz] left.', []],
  ["Ukraine's President [P Volodymyr Zelenskyy] spoke.", ['President']],
  ['President Mr [P Doe] spoke.', ['President']],
  ['Mr [P Doe] spoke.', []],
  ['[P Ana Ruiz], another teacher, left.', ['teacher']],
  ['[P Ana Ruiz], like his governor, left.', []],
  ['[P Ana Ruiz], who left, said so.', []],
  ['[P Ana Ruiz], [P Tom Lee], a teacher, and others', []],
  // Words between an article and the title
  [
    'His foreign affairs spokesman, [P Ana Ruiz], left. The high profile MP [P Ana Ruiz] came.',
    ['foreign affairs spokesman', 'high profile MP'],
  ],
  ['The crowd saw actor [P Tom Lee].', ['actor']],
  ['The fans love singer [P Ana Ruiz].', ['singer']],
  ['The moment singer [P Ana Ruiz] came, they left.', ['singer']],
  ['The firm, said manager [P Ana Ruiz], grew.', ['manager']],
  ['[O Elders] wool manager [P Ana Ruiz] left.', ['Elders wool manager']],
  // At the head of a sentence
  ['Culture Secretary [P Ana Ruiz] left.', ['Culture Secretary']],
  ['Pop star [P Ana Ruiz] left.', ['Pop star']],
  ['Super Furry Animals singer [P Tom Lee] left.', ['Super Furry Animals singer']],
  ['Earlier Furry Animals singer [P Tom Lee] left.', ['Furry Animals singer']],
  ['Earlier manager [P Ana Ruiz] left.', ['manager']],
  // Bodies and offices
  ['[O Health and Welfare Board] Director [P Ana Ruiz] left.', ['Health and Welfare Board Director']],
  ['Minister of Health and Welfare [P Ana Ruiz] left.', ['Minister of Health and Welfare']],
  ['They met the mayor of [L Lisbon] [P Ana Ruiz].', ['mayor of Lisbon']],
  ['They met the mother of [P Tom Lee] [P Ana Ruiz].', []],
  ['They met the mayor of [P Ruiz].', []],
  ['Then his son Emperor [P Minas] died.', ['Emperor']],
  // Short titles
  ['Sen. [P Ana Ruiz] left. Senator [P Ruiz] came.', ['Senator']],
  ['Lt. Gov. [P Ana Ruiz] left.', ['Lt. Gov.']],
  ['Former Gov. [P Ana Ruiz] left.', ['Former Gov.']],
  // What is none
  ['[P Ana Ruiz], ever a scholar, left.', []],
  ['Sens. [P Ana Ruiz], Sen. [P Tom Lee] and others left.', []],
  // Told more than once
  ['They met President [P Ruiz]. [P Ruiz], the president, left.', ['President']],
  ['PRESIDENT [P RUIZ]: Yes. President [P Ruiz] left.', ['President']],
  ['Professor [P Ruiz] left. [P Ruiz], law professor, came. Professor [P Ruiz]', ['law professor']],
])('roles in %j: %j', (text, expected) => expect(rolesIn(text)).toEqual(expected))

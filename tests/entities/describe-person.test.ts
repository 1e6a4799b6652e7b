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
  ["Ukraine's President [P Volodymyr Zelenskyy] spoke.", ['President']],
  ['President Mr [P Doe] spoke.', ['President']],
  ['Mr [P Doe] spoke.', []],
  ['[P Ana Ruiz], another teacher, left.', ['teacher']],
  ['[P Ana Ruiz], like his governor, left.', []],
  ['[P Ana Ruiz], who left, said so.', []],
  ['[P Ana Ruiz], [P Tom Lee], a teacher, and others', []],
  ['They met President [P Ruiz]. [P Ruiz], the president, left.', ['President', 'president']],
])('roles in %j: %j', (text, expected) => expect(rolesIn(text)).toEqual(expected))

import { expect, test } from 'vitest'
import { wantsColour } from '../../src/report/colour.js'

test.each([
  [true, 'on a terminal', {}, undefined, true],
  [false, 'off a terminal', {}, undefined, false],
  [true, 'off a terminal, forced', { FORCE_COLOR: '1' }, undefined, false],
  [false, 'on a terminal, forced off', { FORCE_COLOR: '0' }, undefined, true],
  [false, 'NO_COLOR', { NO_COLOR: '1' }, undefined, true],
  [true, 'an empty NO_COLOR', { NO_COLOR: '' }, undefined, true],
  [false, 'a dumb terminal', { TERM: 'dumb' }, undefined, true],
  [true, 'both variables', { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
  [false, '--no-color and FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
  [true, '--color and NO_COLOR', { NO_COLOR: '1' }, true, false],
] as const)('colour is %j: %s', (expected, _, env, flag, isTerminal) =>
  expect(wantsColour(env, flag, isTerminal)).toBe(expected),
)

import { expect, test } from 'vitest'
import { groupsIn } from './marked.js'

test.each([
  [
    'The [L US], the [L U.S.], the [L United States], the [L United States of America], the [L States] and [L America].',
    ['United States of America = US = U.S. = United States = States = America'],
  ],
  [
    '[L UK], [L Britain], [L United Kingdom], [L Great Britain]',
    ['United Kingdom = UK = Britain = Great Britain'],
  ],
  ['The [L United Arab Emirates] and the [L UAE]', ['United Arab Emirates = UAE']],
  ['[L Kiev] fell. [L Kyiv] stood. [L Kyiv] stands.', ['Kyiv = Kiev']],
  ['[L Odesa], [L Odessa]; [L Bangalore], [L Bengaluru]', ['Odesa = Odessa', 'Bangalore = Bengaluru']],
  ['[L São Paulo], [L Sao Paulo]', ['São Paulo = Sao Paulo']],
  [
    '[L St. Petersburg] and [L Saint Petersburg]; [L Mt Kenya], [L Mount Kenya]',
    ['St. Petersburg = Saint Petersburg', 'Mt Kenya = Mount Kenya'],
  ],
  ["[L Izium]'s mayor left [L IZIUM]", ['Izium = IZIUM']],
  ['the northwestern [L province of Gansu] and [L Gansu]', ['province of Gansu = Gansu']],
  ['The [L Volta River Basin] ([L VRB]) and the [L VRB]', ['Volta River Basin = VRB']],
  ['The [L Coral Sea Islands] lie in the [L Coral Sea].', ['Coral Sea Islands', 'Coral Sea']],
  ['The [L Pitcairn Islands]: [L Pitcairn]', ['Pitcairn Islands = Pitcairn']],
  ['[L Kharkiv] and [L Kharkiv Oblast]', ['Kharkiv', 'Kharkiv Oblast']],
  [
    '[L Niger], [L Nigeria], [L North Korea] and [L South Korea]',
    ['Niger', 'Nigeria', 'North Korea', 'South Korea'],
  ],
  ['Ana Ruiz ([L Md.]) flew to [L Maryland].', ['Maryland = Md.']],
  ['[L Oslo] and [L Ohio]: Ida Berg ([L OH]) spoke.', ['Ohio = OH', 'Oslo']],
])('places in %j: %j', (text, expected) => expect(groupsIn(text)).toEqual(expected))

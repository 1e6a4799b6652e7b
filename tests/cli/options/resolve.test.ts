import { expect, test } from 'vitest'
import { resolveOptions } from '../../../src/cli/options/resolve.js'

const ALL = {
  flags: { minConfidence: '0.1' },
  env: { EXTRACT_MIN_CONFIDENCE: '0.2' },
  config: { minConfidence: 0.3 },
}

test.each([
  [ALL, 0.1, 'flag'],
  [{ ...ALL, flags: {} }, 0.2, 'environment'],
  [{ ...ALL, flags: {}, env: { EXTRACT_MIN_CONFIDENCE: '' } }, 0.3, 'configuration'],
  [{ flags: {}, env: {} }, null, 'default'],
])('%j: %s, from the %s', (layers, value, origin) => {
  const { values, origins, problems } = resolveOptions('extract', layers)
  expect([values.minConfidence, origins.minConfidence, problems]).toEqual([value, origin, []])
})

test.each([
  [{ env: { EXTRACT_JOBS: '0' } }, 'EXTRACT_JOBS takes a whole number from 1 to 256, not "0".'],
  [{ env: { EXTRACT_COLOR: 'red' } }, 'EXTRACT_COLOR is true or false, not "red".'],
  [{ config: { jobs: -1 } }, '"jobs" of the configuration takes a whole number from 1 to 256, not -1.'],
  [{ config: { types: ['ships'] } }, /^Unknown type "ships" in "types" of the configuration\. Choose from/],
  [{ config: { job: 1 } }, 'The configuration has no option "job". Did you mean "jobs"?'],
  [{ config: { output: 'a.csv' } }, 'The configuration has no option "output".'],
])('%j: %s', (layers, problem) => {
  const { problems, values } = resolveOptions('extract', { flags: {}, env: {}, ...layers })
  expect(problems).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)])
  expect(values.jobs).toBe(null)
})

test('what belongs to one run is not set by the environment', () =>
  expect(resolveOptions('extract', { flags: {}, env: { EXTRACT_OUTPUT: 'a' } }).values.output).toBe(null))

test('what another command takes leaves this one alone', () => {
  const { values, problems } = resolveOptions('merge', { flags: {}, env: { EXTRACT_TYPES: 'ships' } })
  expect([values.types, problems]).toEqual([['people', 'places', 'organisations', 'quotes'], []])
})

import { expect, test } from 'vitest'
import { resolveOptions } from '../../../src/cli/options/resolve.js'

const setting = (values: object) => ({ configuration: { path: 'c.json', values: { ...values } } })

const ALL = {
  flags: { minConfidence: '0.1' },
  env: { EXTRACT_MIN_CONFIDENCE: '0.2' },
  configuration: { path: 'c.json', values: { minConfidence: 0.3 } },
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
  [setting({ jobs: -1 }), '"jobs" in "c.json" takes a whole number from 1 to 256, not -1.'],
  [setting({ types: ['ships'] }), /^Unknown type "ships" in "types" in "c\.json"\. Choose from/],
  [setting({ job: 1 }), '"c.json" sets "job", which is no option. Did you mean "jobs"?'],
  [setting({ output: 'a.csv' }), '"c.json" sets "output", which is no option.'],
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

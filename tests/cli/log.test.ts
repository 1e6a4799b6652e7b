import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { ExtractError } from '../../src/errors.js'
import { watch, type Io, type Stop } from '../../src/cli/io.js'
import { createLog, levelOf, type Log } from '../../src/cli/log.js'

const ioOf = () => {
  const stderr = new PassThrough()
  const process = new EventEmitter()
  const on = process.on.bind(process)
  const off = process.off.bind(process)
  const io: Io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr, env: {}, on, off }
  return { io, process, said: (): string => String(stderr.read() ?? '') }
}

const saidOf = (
  flags: Partial<Record<'quiet' | 'verbose' | 'debug', boolean>>,
  say: (log: Log) => void,
): string => {
  const { io, said } = ioOf()
  say(createLog(io, levelOf({ quiet: false, verbose: false, debug: false, ...flags })))
  return said()
}

const sayAll = (log: Log): void => {
  log.error('e')
  log.warning('w')
  log.hint('h')
  log.detail('d')
}

test.each([
  [{ quiet: true }, 'error: e\n'],
  [{}, 'error: e\nwarning: w\nh\n'],
  [{ verbose: true }, 'error: e\nwarning: w\nh\nd\n'],
  [{ debug: true, quiet: true }, 'error: e\nwarning: w\nh\nd\n'],
])('with %j is said: %j', (flags, words) => expect(saidOf(flags, sayAll)).toBe(words))

const fault = new ExtractError('INPUT_UNREADABLE', 'Cannot read "a".')

test('what a user can mend is one line, and a stack for who asks for it', () => {
  expect(saidOf({}, (log) => log.failure(fault, 'a'))).toBe('error: Cannot read "a".\n')
  expect(saidOf({ debug: true }, (log) => log.failure(fault))).toMatch(
    /^error: Cannot read "a"\.\n.*\n\s+at /,
  )
})

test.each<[string, unknown, RegExp]>([
  ['an error', new TypeError('x'), /TypeError: x\n\s+at /],
  ['an error with a cause', new Error('x', { cause: new RangeError('y') }), /caused by RangeError: y/],
  ['one whose cause is no error', new Error('x', { cause: 'y' }), /caused by y/],
  ['one without a stack', Object.assign(new Error('x'), { stack: undefined }), /below\.\nx\n$/],
  ['what is no error', 'x\x1b[2J', /thrown: x(?!\x1b)/],
])('a bug is reported with all that is known: %s', (_, thrown, words) => {
  const said = saidOf({}, (log) => log.failure(thrown, 'a.txt'))
  expect(said).toMatch(/^error: "a\.txt": this is a bug in extract\. Please report it/)
  expect(said).toMatch(words)
  expect(saidOf({}, (log) => log.failure(thrown))).toMatch(/^error: this is a bug in extract\./)
})

test('whatever else writes to the terminal makes way', () => {
  const { io, said } = ioOf()
  createLog(io, 'normal', false, () => io.stderr.write('<cleared>')).error('e')
  expect(said()).toBe('<cleared>error: e\n')
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('%s ends the run with %i, and a second one is no longer caught', (name, code) => {
  const { io, process } = ioOf()
  const { signal } = watch(io)
  process.emit(name)
  expect((signal.reason as Stop).code).toBe(code)
  expect(process.listenerCount(name)).toBe(0)
})

test.each([
  ['a reader that leaves is no failure', 'EPIPE', 0, null],
  ['nor one whose pipe is gone', 'ERR_STREAM_DESTROYED', 0, null],
  ['nor one behind a socket', 'ECONNRESET', 0, null],
  ['a full disk is', 'ENOSPC', 2, 'Cannot write to standard output: no room.'],
])('%s', (_, code, exit, message) => {
  const { io } = ioOf()
  const { signal, release } = watch(io)
  io.stdout.emit('error', Object.assign(new Error('no room'), { code }))
  expect(signal.reason).toMatchObject({ code: exit, message })
  release()
})

test('words that nobody can read stop nothing', () => {
  const { io } = ioOf()
  const { signal } = watch(io)
  io.stderr.emit('error', new Error('gone'))
  expect(signal.aborted).toBe(false)
})

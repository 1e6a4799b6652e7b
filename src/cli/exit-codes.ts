/** How a run ended, worst first: of two, the one further up is what the shell sees. */
export const EXIT_CODES = [
  { code: 130, meaning: 'interrupted: 130 Ctrl-C, 143 SIGTERM, 129 SIGHUP; whole results stand' },
  { code: 70, meaning: 'a bug in extract: its stack is on standard error; the others were read' },
  { code: 2, meaning: 'something you can fix: a wrong option, an input that cannot be read' },
  { code: 1, meaning: 'a condition of --fail-on holds; of "extract diff": something differs' },
  { code: 0, meaning: 'done; also when the reader of the output went away, as in "| head"' },
] as const

export const EXIT = {
  done: 0,
  conditionHolds: 1,
  userError: 2,
  bug: 70,
  interrupted: 130,
  terminated: 143,
  hungUp: 129,
}

/** The code of a run in which all of `codes` apply. */
export const worstOf = (codes: readonly number[]): number =>
  EXIT_CODES.find(({ code }) => codes.includes(code))?.code ?? EXIT.done

/** The help topic `exit-codes`. */
export const describeExitCodes = (): string =>
  [
    'Exit codes, worst first; when several apply, the first of them is returned:',
    '',
    ...EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`),
    '',
    '--on-error decides about inputs that cannot be read: "report" reads the',
    'others and returns 2, "fail" stops at the first and returns 2, "skip" reads',
    'the others and returns 0.',
    '',
  ].join('\n')

// A thread that meets what the text says.
const MEETS = {
  exit: () => process.exit(3),
  full: () => {
    for (const kept = []; ;) kept.push(new Array(100_000).fill(0.5))
  },
  endless: () => {
    for (;;);
  },
  stages: (told) => {
    for (const number of [1, 2]) told?.postMessage({ name: 'mentions', number, count: 2 })
    // A real stage takes its time.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
  },
  bug: () => {
    throw new TypeError('the bug')
  },
}

export default ({ batch, told }) =>
  batch.map(({ readable: { id, text } }) => {
    told?.postMessage(null)
    MEETS[text.trim()]?.(told)
    return { ok: true, result: { id }, milliseconds: 1 }
  })

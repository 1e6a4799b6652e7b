// A thread that meets what the text says.
const MEETS = {
  exit: () => process.exit(3),
  full: () => {
    for (const kept = []; ;) kept.push(Array.from({ length: 1000 }, Math.random))
  },
  endless: () => {
    for (;;);
  },
  bug: () => {
    throw new TypeError('the bug')
  },
}

export default ({ loaded, started }) => {
  started?.postMessage(null)
  const { id, text } = loaded.readable
  MEETS[text]?.()
  return { ok: true, result: { id }, milliseconds: 1 }
}

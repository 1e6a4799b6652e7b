import { rmSync } from 'node:fs'

// Files of this process that are not yet what they will be.
const open = new Set<string>()

/** A temporary file or folder is removed when the process ends in any way that lets it act. */
export const keepTemporary = (path: string): void => {
  if (open.size === 0) listen()
  open.add(path)
}

/** It has been renamed or removed. */
export const forgetTemporary = (path: string): void => {
  if (open.delete(path) && open.size === 0) unlisten()
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

// Before all other listeners: one that answers only the first signal takes itself off.
const listen = (): void => {
  process.on('exit', removeAll)
  for (const signal of SIGNALS) process.prependListener(signal, onSignal)
}

const unlisten = (): void => {
  process.off('exit', removeAll)
  for (const signal of SIGNALS) process.off(signal, onSignal)
}

const removeAll = (): void => {
  for (const path of open) rmSync(path, { force: true, recursive: true })
  open.clear()
}

// Another listener ends the run in its own way. Without one the signal ends the process, as if nobody had listened.
const onSignal = (signal: NodeJS.Signals): void => {
  if (process.listenerCount(signal) > 1) return
  removeAll()
  unlisten()
  process.kill(process.pid, signal)
}

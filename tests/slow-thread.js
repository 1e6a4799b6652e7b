// A thread that is long in starting.
export { default } from './broken-thread.js'

await new Promise((resolve) => setTimeout(resolve, 1500))

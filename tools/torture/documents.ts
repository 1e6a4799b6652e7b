import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { messageOf, type Attack } from './attack.js'
import { checkDocument } from './check-document.js'
import { generate } from './generate.js'

const DOCUMENTS = 20_000
/** Nothing generated is longer than some thousand characters. */
const HANG_MS = 120_000

interface Share {
  readonly first: number
  readonly count: number
  readonly step: number
  /** The seed that is being tried. */
  readonly current: Float64Array
}

/** Documents made of seeds, one seed after the other, spread over threads. */
export const attackWithDocuments: Attack = async ({ size, seed }) => {
  const count = Math.max(1, Math.round(DOCUMENTS * size))
  const step = Math.min(availableParallelism(), count)
  const shares = Array.from({ length: step }, (_, i) => {
    const current = new Float64Array(new SharedArrayBuffer(8))
    return { first: seed + i, count: Math.ceil((count - i) / step), step, current }
  })
  const failures = (await Promise.all(shares.map(tryShare))).flat()
  return { tried: `${count} documents from seed ${seed}`, failures }
}

const tryShare = (share: Share): Promise<string[]> =>
  new Promise((resolve) => {
    const failures: string[] = []
    const worker = new Worker(process.argv[1]!, { workerData: share })
    let last = -1
    const watch = setInterval(() => {
      const now = share.current[0]!
      if (now === last) {
        failures.push(`seed ${now} hangs`)
        void worker.terminate()
      }
      last = now
    }, HANG_MS)
    worker.on('message', (failure: string) => failures.push(failure))
    worker.on('error', (error) =>
      failures.push(`seed ${share.current[0]} ends the thread: ${messageOf(error)}`),
    )
    worker.on('exit', () => {
      clearInterval(watch)
      resolve(failures)
    })
  })

const work = async ({ first, count, step, current }: Share): Promise<void> => {
  for (let i = 0; i < count; i++) {
    const seed = first + i * step
    current[0] = seed
    const made = generate(seed)
    try {
      await checkDocument(made)
    } catch (error) {
      parentPort!.postMessage(`seed ${seed} (${made.kind}): ${messageOf(error)}`)
    }
  }
}

if (!isMainThread) await work(workerData as Share)

import type { News, Order } from '../messages.js'
import { startWorker } from '../start-worker.js'

/** Who reads documents for the page: a worker, so that the page stays awake meanwhile. */
interface Reader {
  readonly order: (order: Order) => void
  /** Ends at once what it does, and forgets what it has read. */
  readonly restart: () => void
}

export const createReader = (address: URL, hear: (news: News) => void): Reader => {
  const start = (): Worker => {
    const worker = startWorker(address)
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data))
    worker.addEventListener('error', ({ message }) => hear({ kind: 'broken', message }))
    return worker
  }
  let worker = start()
  return {
    order: (order) => worker.postMessage(order),
    restart: () => {
      worker.terminate()
      worker = start()
    },
  }
}

// node work.js results.ndjson: works until it is told to stop (Ctrl-C), and then ends what it has begun.
import { createWriteStream } from 'node:fs'
import { Queue, Worker } from 'bullmq'
import { connection, DEAD, QUEUE } from './queue.js'

const out = createWriteStream(process.argv[2] ?? 'results.ndjson', { flags: 'a' })
const dead = new Queue(DEAD, { connection })
const worker = new Worker(QUEUE, new URL('processor.js', import.meta.url), {
  connection,
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  // No more than so many articles a second, whoever else works on the queue.
  limiter: { max: Number(process.env.PER_SECOND ?? 100), duration: 1000 },
})

worker.on('completed', (_, result) => out.write(`${JSON.stringify(result)}\n`))
worker.on('failed', (job, error) => {
  if (job === undefined || job.attemptsMade < job.opts.attempts) return
  void dead.add('article', { ...job.data, error: error.message }, { jobId: job.id })
  process.stderr.write(`${job.data.id} failed ${job.attemptsMade} times: ${error.message}\n`)
})
worker.on('error', (error) => process.stderr.write(`${error.message}\n`))

process.once('SIGINT', async () => {
  await worker.close()
  await dead.close()
  out.end()
})

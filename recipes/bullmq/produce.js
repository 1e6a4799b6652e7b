// node produce.js < articles.ndjson: puts records with id and text on the queue.
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { Queue } from 'bullmq'
import { connection, JOB, QUEUE } from './queue.js'

const queue = new Queue(QUEUE, { connection })
let count = 0
for await (const line of createInterface(process.stdin)) {
  const { id, text } = JSON.parse(line)
  // One article twice is one job.
  const jobId = createHash('sha256').update(line).digest('hex')
  await queue.add('article', { id: String(id), text }, { ...JOB, jobId })
  count++
}
process.stdout.write(`${count} articles are on the queue.\n`)
await queue.close()

// What the producer and the worker agree on.
export const QUEUE = 'articles'
/** Articles that failed for good wait here for a person. */
export const DEAD = 'articles-dead'
export const connection = {
  host: process.env.REDIS_HOST ?? '127.0.0.1',
  port: Number(process.env.REDIS_PORT ?? 6379),
}

/** Tried three times, a second and then two between; what is done is kept for nobody. */
export const JOB = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: true,
}

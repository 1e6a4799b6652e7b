import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createExtractor } from '../../src/extract.js'
import { readInputs } from '../../src/sources/find/read-inputs.js'
import { BYTES_A_CHARACTER } from '../../src/sources/loading/memory.js'
import type { Attack } from './attack.js'
import { lines, repeated, type Pattern } from './patterns/pattern.js'

/** What a thread may take, and what of that its code and its models take before the first document. */
const [HEAP_MB, OWN_MB] = [112, 40]
const FIRST = 400_000
const STEP = 1.3

const PROSE =
  'The mayor of Lisbon, Ana Ruiz, said on Monday that the bridge had been closed. “We will open it in May,” she told Reuters.\n\n'

const PATTERNS: readonly (readonly [format: string, Pattern])[] = [
  ['text', ['text: prose', repeated(PROSE)]],
  ['text', ['text: quotations of a line', repeated('“No,” said Ana Ruiz.\n')]],
  ['markdown', ['Markdown: prose', repeated(PROSE)]],
  ['markdown', ['Markdown: one list', repeated('- *Ana* left [Lisbon](a.md)\n')]],
  ['markdown', ['Markdown: one table', repeated('| Ana | Lisbon |\n', '| a | b |\n|---|---|\n')]],
  ['ndjson', ['records: one', (size) => JSON.stringify({ id: 1, text: PROSE.repeat(size / PROSE.length) })]],
  ['ndjson', ['records: many', (size) => lines(size / 150, (id) => JSON.stringify({ id, text: PROSE }))]],
]

/** The largest of each kind that is read and analysed in a thread of little memory, and so the memory for each byte. */
export const attackMemory: Attack = async () => {
  const costs: (readonly [name: string, bytes: number])[] = []
  for (const [which, [, [name]]] of PATTERNS.entries()) costs.push([name, await costOf(which)])
  const dear = costs.filter(([, bytes]) => bytes > BYTES_A_CHARACTER)
  return {
    tried: `${PATTERNS.length} kinds in a heap of ${HEAP_MB} MB`,
    failures: dear.map(
      ([name, bytes]) => `${name}: ${bytes} bytes of memory a byte, over ${BYTES_A_CHARACTER}`,
    ),
    notes: costs.map(([name, bytes]) => `${name}: at most ${bytes} bytes of memory a byte`),
  }
}

const costOf = async (which: number): Promise<number> => {
  let size = FIRST
  const grows = await fits(which, size)
  const next = (): number => Math.round(grows ? size * STEP : size / STEP)
  while (size < MOST && (await fits(which, next())) === grows) size = next()
  const largest = grows ? size : next()
  return Math.round(((HEAP_MB - OWN_MB) * 1e6) / largest)
}

/** A stream of records may be endless. */
const MOST = 4_000_000

interface Share {
  readonly which: number
  readonly size: number
}

const fits = (which: number, size: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const share: Share = { which, size }
    const worker = new Worker(process.argv[1]!, {
      workerData: share,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    worker.on('message', () => resolve(true))
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(false) : reject(error),
    )
    worker.on('exit', () => resolve(false))
  })

const work = async ({ which, size }: Share): Promise<void> => {
  const [inputFormat, [, make]] = PATTERNS[which]!
  const extract = createExtractor()
  for await (const loaded of readInputs(['-'], { inputFormat }, bytesOf(make(size))))
    if (loaded.ok) extract(loaded.readable)
    else throw loaded.error
  parentPort!.postMessage('done')
}

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(content))
}

if (!isMainThread && 'which' in (workerData as object)) await work(workerData as Share)

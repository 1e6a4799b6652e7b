import { NDJSON, type Fault } from './fault.js'

/** Pipes, devices, and who is at their other end. */
export const STREAMS: readonly Fault[] = [
  {
    name: 'a reader that goes away',
    words: `${NDJSON} r.ndjson | head -n 1; exit \${PIPESTATUS[0]}`,
    code: 0,
    prints: /Ana Ruiz/,
  },
  {
    name: 'a reader that goes away, of an endless writer',
    words: `yes '{"text": "Ana Ruiz left."}' | ${NDJSON} | head -n 3; exit \${PIPESTATUS[1]}`,
    code: 0,
    prints: /Ana Ruiz/,
  },
  {
    name: 'a reader that reads nothing',
    words: `${NDJSON} r.ndjson | true; exit \${PIPESTATUS[0]}`,
    code: 0,
  },
  {
    name: 'a writer that is killed',
    words: `(head -n 5 r.ndjson; kill -9 $BASHPID) | ${NDJSON} | wc -l`,
    code: 0,
    prints: /^5\n/,
  },
  { name: 'an endless device', words: 'extract /dev/zero', code: 2, says: /error/ },
  { name: 'a random device', words: 'extract --max-bytes 1MB /dev/urandom', code: 2, says: /error/ },
  { name: 'nothing', words: 'extract /dev/null', code: 0 },
  {
    name: 'a pipe that nobody writes to, and a signal',
    words: 'mkfifo p.txt; timeout -k 20 --preserve-status -s TERM 5 "$NODE" "$BINARY" p.txt',
    code: 143,
    leaves: ['p.txt'],
  },
  {
    name: 'a lexicon that nobody writes, and a signal',
    words:
      'mkfifo p.json; timeout -k 20 --preserve-status -s TERM 5 "$NODE" "$BINARY" --lexicon p.json a.txt',
    code: 143,
    leaves: ['p.json'],
  },
  { name: 'a pipe by name', words: 'extract -f ndjson <(cat a.txt)', code: 0, prints: /Ana Ruiz/ },
  {
    name: 'a pipe in a folder',
    words: 'mkfifo p.md; extract -f ndjson .',
    code: 0,
    prints: /Ana Ruiz/,
    leaves: ['p.md'],
  },
]

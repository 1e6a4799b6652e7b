import { NDJSON, type Fault } from './fault.js'

/** Too much of something: bytes, lines, files; too little memory or time. */
export const LIMITS: readonly Fault[] = [
  { name: 'endless text', words: 'yes Ana | extract --max-bytes 1MB', code: 2, says: /over 1 MB/ },
  {
    name: 'endless text in one line',
    words: 'yes Ana | tr -d "\\n" | extract --max-bytes 1MB',
    code: 2,
    says: /over 1 MB/,
  },
  {
    name: 'an endless record',
    words: `(printf '{"text": "'; yes a | tr -d '\\n' | head -c 3000000; printf '"}\\n{"text": "Ana Ruiz left."}\\n') | ${NDJSON} --max-bytes 1MB`,
    code: 2,
    prints: /RECORD_TOO_LONG[^]*Ana Ruiz/,
  },
  {
    name: 'many small files',
    words:
      'mkdir d; for i in $(seq $MANY); do echo "Ana Ruiz left." > d/$i.txt; done; n=$(extract -f ndjson d | wc -l); rm -r d; test $n -eq $MANY',
    code: 0,
  },
  {
    name: 'many missing files',
    words: 'extract $(printf "no%d.txt " {1..1000}) a.txt',
    code: 2,
    prints: /Ana Ruiz/,
  },
  {
    name: 'millions of blank lines',
    words: `(yes '' | head -n 5000000; cat r.ndjson) | ${NDJSON} | wc -l`,
    code: 0,
    prints: /^2000\n/,
  },
  {
    name: 'little memory',
    words:
      "yes 'Ana Ruiz left Lisbon.' | head -n 100000 > l.txt; NODE_OPTIONS=--max-old-space-size=150 extract -f ndjson l.txt a.txt",
    code: 2,
    says: /max-old-space-size/,
    prints: /Ana Ruiz/,
    leaves: ['l.txt'],
  },
  {
    name: 'little time',
    words: "yes 'Ana Ruiz left Lisbon.' | head -n 200000 > l.txt; extract --timeout 1 -f ndjson l.txt a.txt",
    code: 2,
    says: /--timeout/,
    prints: /Ana Ruiz/,
    leaves: ['l.txt'],
  },
]

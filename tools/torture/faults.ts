import { readdirSync } from 'node:fs'
import type { Attack } from './attack.js'
import { folderOf, shell } from './program.js'

interface Fault {
  readonly name: string
  /** Words of a shell, in a folder with the files below. */
  readonly words: string
  readonly code: number
  /** What standard error must say. */
  readonly says?: RegExp
  readonly prints?: RegExp
  /** Files that must be there in the end, besides those below. */
  readonly leaves?: readonly string[]
}

const FILES = {
  'a.txt': '“We won,” said Ana Ruiz.\n',
  'b.md': '# Ana Ruiz\n\nShe left Lisbon.\n',
  'r.ndjson': `${JSON.stringify({ id: 1, text: 'Ana Ruiz left Lisbon.' })}\n`.repeat(2000),
}

const NDJSON = 'extract --input-format ndjson -f ndjson'

const FAULTS: readonly Fault[] = [
  { name: 'a full disk, results', words: 'extract a.txt > /dev/full', code: 2, says: /no space/ },
  { name: 'a full disk, many results', words: `${NDJSON} r.ndjson > /dev/full`, code: 2, says: /no space/ },
  { name: 'a full disk, schema', words: 'extract schema > /dev/full', code: 2, says: /no space/ },
  { name: 'a full disk, help', words: 'extract --help > /dev/full', code: 2, says: /no space/ },
  { name: 'a full disk, merge', words: 'extract merge <(extract -f ndjson a.txt) > /dev/full', code: 2 },
  { name: 'a full disk, -o', words: 'extract a.txt -o /dev/full', code: 2, says: /full/ },
  {
    name: 'standard error that cannot be written',
    words: 'extract -v a.txt 2> /dev/full',
    code: 0,
    prints: /Ana Ruiz/,
  },
  {
    name: 'a folder that is not there',
    words: 'extract a.txt -o no/o.json',
    code: 2,
    says: /does not exist/,
  },
  {
    name: 'a folder as output',
    words: 'mkdir d; extract a.txt -o d',
    code: 2,
    says: /folder/,
    leaves: ['d'],
  },
  {
    name: 'a file that is read-only',
    words:
      'echo old > o.json; chmod a-w o.json; extract a.txt -o o.json; c=$?; grep -q old o.json && exit $c',
    code: 2,
    says: /read-only/,
    leaves: ['o.json'],
  },
  {
    name: 'the input as output',
    words: 'extract a.txt -o ./a.txt; c=$?; grep -q won a.txt && exit $c',
    code: 2,
    says: /read as/,
  },
  {
    name: 'the input as output, by a link',
    words: 'ln -s a.txt l.json; extract a.txt -o l.json -f json',
    code: 2,
    says: /read as/,
    leaves: ['l.json'],
  },
  {
    name: 'an output that fails in the middle',
    words: `echo old > o.ndjson; (ulimit -f 8; ${NDJSON} r.ndjson -o o.ndjson); c=$?; grep -q old o.ndjson && exit $c`,
    code: 2,
    leaves: ['o.ndjson'],
  },
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
  { name: 'endless text', words: 'yes Ana | extract --max-bytes 1MB', code: 2, says: /over 1 MB/ },
  {
    name: 'endless text in one line',
    words: 'yes Ana | tr -d "\\n" | extract --max-bytes 1MB',
    code: 2,
    says: /over 1 MB/,
  },
  { name: 'an endless device', words: 'extract /dev/zero', code: 2, says: /error/ },
  { name: 'a random device', words: 'extract --max-bytes 1MB /dev/urandom', code: 2, says: /error/ },
  { name: 'nothing', words: 'extract /dev/null', code: 0 },
  {
    name: 'an endless record',
    words: `(printf '{"text": "'; yes a | tr -d '\\n' | head -c 3000000; printf '"}\\n{"text": "Ana Ruiz left."}\\n') | ${NDJSON} --max-bytes 1MB`,
    code: 2,
    prints: /RECORD_TOO_LONG[^]*Ana Ruiz/,
  },
  {
    name: 'UTF-32 without a mark',
    words: 'iconv -t UTF-32BE a.txt | extract -f ndjson',
    code: 0,
    prints: /Ana Ruiz/,
  },
  {
    name: 'a table of figures in a folder',
    words: 'mkdir d; printf "a,b\\n1,2\\n" > d/f.csv; cp a.txt d; extract -f ndjson d',
    code: 0,
    says: /1 \.csv without a field of text/,
    prints: /Ana Ruiz/,
    leaves: ['d'],
  },
  {
    name: 'a name that is longer than it may be',
    words: 'extract a.txt -o "$(printf "o%.0s" {1..300}).json"',
    code: 2,
    says: /shorter/,
  },
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
  {
    name: 'a loop of links',
    words: 'ln -s x.txt y.txt; ln -s y.txt x.txt; extract x.txt',
    code: 2,
    says: /error/,
    leaves: ['x.txt', 'y.txt'],
  },
  {
    name: 'a folder that links to itself',
    words: 'mkdir d; ln -s ../d d/e; cp a.txt d; extract -f ndjson d',
    code: 0,
    prints: /Ana Ruiz/,
    leaves: ['d'],
  },
  {
    name: 'indexes that name each other',
    words:
      "printf -- '---\\nextract: {follow: true}\\n---\\nAna Ruiz. [b](j.md)\\n' > i.md; sed s/j.md/i.md/ i.md > j.md; extract -f ndjson i.md",
    code: 0,
    prints: /Ana Ruiz/,
    leaves: ['i.md', 'j.md'],
  },
  {
    name: 'a name with a line end and escapes',
    words: 'n=$\'x\\ny\\e[31m.txt\'; cp a.txt "$n"; extract -v -f table "$n"; c=$?; rm "$n"; exit $c',
    code: 0,
    says: /^[^\u001b]*$/,
    prints: /^[^\u001b]*Ana Ruiz[^\u001b]*$/,
  },
  {
    name: 'a name that is not UTF-8',
    words: 'mkdir d; cp a.txt "d/$(printf \'\\xe9\').txt"; extract -f ndjson d',
    code: 0,
    prints: /Ana Ruiz/,
    leaves: ['d'],
  },
  {
    name: 'a name as long as it may be',
    words: 'extract a.txt -o "$(printf "o%.0s" {1..250}).json"; c=$?; rm o*.json; exit $c',
    code: 0,
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

/** What goes wrong around a program: its exit code, its words, and nothing left behind. */
export const attackWithFaults: Attack = async ({ size }) => {
  const files = Math.round(FILES_IN_A_FOLDER * size)
  const failures: string[] = []
  for (const fault of FAULTS) failures.push(...(await tryFault(fault, files)))
  return { tried: `${FAULTS.length} faults, a folder of ${files} files among them`, failures }
}

const FILES_IN_A_FOLDER = 3000

const tryFault = async (
  { name, words, code, says, prints, leaves = [] }: Fault,
  files: number,
): Promise<string[]> => {
  const folder = folderOf(FILES)
  const ended = await shell(`MANY=${files}; ${words}`, folder)
  const wrong: string[] = []
  if (ended.code !== code) wrong.push(`ends with ${ended.code}, not ${code}`)
  if (says !== undefined && !says.test(ended.stderr))
    wrong.push(`says ${JSON.stringify(ended.stderr.slice(0, 200))}`)
  if (prints !== undefined && !prints.test(ended.stdout))
    wrong.push(`prints ${JSON.stringify(ended.stdout.slice(0, 200))}`)
  const left = readdirSync(folder).filter((file) => !(file in FILES) && !leaves.includes(file))
  if (left.length > 0) wrong.push(`leaves ${left.join(', ')}`)
  return wrong.map((problem) => `${name}: ${problem}`)
}

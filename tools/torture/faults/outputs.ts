import { NDJSON, type Fault } from './fault.js'

/** Where results go: full disks, folders, files that may not be written, names that no file may have. */
export const OUTPUTS: readonly Fault[] = [
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
    name: 'a name that is longer than it may be',
    words: 'extract a.txt -o "$(printf "o%.0s" {1..300}).json"',
    code: 2,
    says: /shorter/,
  },
  {
    name: 'a name as long as it may be',
    words: 'extract a.txt -o "$(printf "o%.0s" {1..250}).json"; c=$?; rm o*.json; exit $c',
    code: 0,
  },
]

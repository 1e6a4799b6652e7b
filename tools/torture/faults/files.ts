import { type Fault } from './fault.js'

/** What is found where documents are looked for: links, odd names, odd contents. */
export const FILES_FOUND: readonly Fault[] = [
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
]

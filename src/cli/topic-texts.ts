// Help topics that are text alone: at most sixty columns, for narrow terminals.

export const LEXICON = `A lexicon holds names that you know better, in JSON or CSV:

  name,type,aliases
  Quorl,organisation,Quorl Labs|Quorl Inc
  Ana Ruiz,person,

  [{ "name": "Quorl", "type": "organisation",
     "aliases": ["Quorl Labs", "Quorl Inc"] }]

In CSV a "|" stands between aliases, which may be left out.
Types are person, place and organisation; PER, LOC, ORG and
the like are understood. A name with a capital matches as
written or all in capitals; one all in lower case matches in
any case.
`

export const CONFIDENCE = `Every name, quote and speaker has a confidence from 0 to 1:
how likely it is that it is right. Of all that is marked
0.9, nine in ten are right on texts like those that it was
measured on; model/MODEL.md says which, and the README what
each threshold buys.

  --min-confidence 0.9   less, and nearly all of it right
  (left out)             a threshold for each kind of find
  --min-confidence 0     everything, likely or not

A quote has two: its own is that these are words of
somebody, speaker.confidence that this is who spoke. Where
the text does not say who speaks, the speaker is null. A
doubtful speaker keeps the words of the text ("he") and
loses the name; that of indirect speech takes the quote
along.

Tables and Markdown show a figure where it is below 0.7.
In CSV the columns are confidence and speaker_confidence.

To check what is doubtful:

  extract --min-confidence 0 -C 1 article.md
  extract article.md | jq '.quotes[]
    | select(.speaker.confidence < 0.8)'
`

export const SCRIPTING = `In a pipe extract prints JSON, one object for each document;
-f ndjson puts each on one line. Standard output carries
results only, every word for a person standard error.

Names, and who said what:

  extract a.md | jq -r '.people[].name'
  extract a.md | jq -r '.quotes[]
    | [.speaker.name, .text] | @tsv'

Many documents: folders, globs, archives, or a list. They
are read on all cores and come in the order of the input.

  extract articles/ -f ndjson -o results.ndjson
  find . -name '*.txt' -print0 | extract --files-from - -0
  extract merge results.ndjson | jq -r .name

Records, one line in and one line out, for as long as the
pipe stands:

  producer | extract --input-format ndjson -f ndjson

Every find has start and end in the analysed text (--text
prints it) and line and column in the file. --offsets says
what they count: utf16 (JavaScript), codepoint (Python) or
byte (Go, Rust).

The exit code answers; "extract help exit-codes" lists all:

  extract -q --fail-on unattributed-quotes a.md > a.json

A file of -o is written whole or not at all. The same text
gives the same bytes, whatever else is in the run. "extract
schema" prints the JSON Schema of a result.
`

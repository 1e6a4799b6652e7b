import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'
import { createTagger } from '../tagging.js'

/** Makes a reader of one text ready; what is done before it returns is not on the clock. */
export type Contender = (texts: readonly string[]) => Promise<(index: number) => void>

/** Whoever reads the same articles, by what is printed of them. */
export const CONTENDERS: Readonly<Record<string, Contender>> = {
  'ours: tokens and sentences': (texts) => ready((i) => void toDocument(texts[i]!)),
  'ours: names only': (texts) => {
    const docs = texts.map((text) => toDocument(text))
    const tag = createTagger()
    return ready((i) => void tag(docs[i]!))
  },
  'ours: everything but quotes': (texts) => {
    const run = createPipeline([], ['people', 'places', 'organisations'])
    return ready((i) => void run(toDocument(texts[i]!)))
  },
  'ours: everything': (texts) => {
    const run = createPipeline()
    return ready((i) => void run(toDocument(texts[i]!)))
  },
  'compromise/one: tokens': async (texts) => {
    const { default: nlp } = await import('compromise/one')
    return (i) => void nlp(texts[i]!)
  },
  'compromise/three: names': async (texts) => {
    const { default: nlp } = await import('compromise/three')
    return (i) => {
      const doc = nlp(texts[i]!)
      doc.people().json()
      doc.places().json()
      doc.organizations().json()
    }
  },
  'wink-nlp: sbd, pos, ner': async (texts) => {
    const { default: createWink } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const wink = createWink(model, ['sbd', 'pos', 'ner'])
    return (i) => void wink.readDoc(texts[i]!).entities().out()
  },
}

const ready = (read: (index: number) => void): Promise<(index: number) => void> => Promise.resolve(read)

/** Reads one text, up to what a user of it would print. */
type Read = (text: string) => unknown

/** Loads whatever it needs. */
export type Contender = () => Promise<Read>

export const OURS = 'extract: people, places, organisations, quotes, as JSON'
export const PEER = 'compromise/three: people, places, organisations, as JSON'

/** Whoever reads the same articles, by what is made of them. */
export const CONTENDERS: Readonly<Record<string, Contender>> = {
  [OURS]: async () => {
    const { createExtractor } = await import('../../src/extract.js')
    const extract = createExtractor()
    return (text) => JSON.stringify(extract(text))
  },
  'extract: people, places, organisations, as JSON': async () => {
    const { createExtractor } = await import('../../src/extract.js')
    const extract = createExtractor({ types: ['people', 'places', 'organisations'] })
    return (text) => JSON.stringify(extract(text))
  },
  'extract: tokens and sentences': async () => {
    const { toDocument } = await import('../../src/text/to-document.js')
    return (text) => toDocument(text)
  },
  [PEER]: async () => {
    const { default: nlp } = await import('compromise/three')
    return (text) => {
      const doc = nlp(text)
      return JSON.stringify([doc.people().json(), doc.places().json(), doc.organizations().json()])
    }
  },
  'compromise/one: tokens and sentences': async () => {
    const { default: nlp } = await import('compromise/one')
    return (text) => nlp(text)
  },
  'wink-nlp: entities (sbd, pos, ner)': async () => {
    const { default: createWink } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const wink = createWink(model, ['sbd', 'pos', 'ner'])
    return (text) => wink.readDoc(text).entities().out()
  },
}

import { emptyList } from '../../collections/packed.js'
import { memoByForm } from '../../collections/memo-by-form.js'
import type { Document, EntityType, Mention } from '../../document.js'
import type { Reading } from './edit.js'

/** Looks at the mentions and the words beside them, and says which tokens are to be read otherwise. */
export interface Rule {
  /** The words whose places in the document it is told; null: none. */
  readonly asks: ((word: string) => boolean) | null
  readonly read: PlacesReader
}

/** What a rule says of a document and its mentions. */
export type DocumentReader = (doc: Document, mentions: readonly Mention[]) => readonly Reading[]

/** Offered the document as a whole. */
export const ofDocument = (read: DocumentReader): Rule => ({ asks: null, read })

/** The same by the places of the words that it asks for, all of them. */
export type PlacesReader = (
  doc: Document,
  mentions: readonly Mention[],
  places: readonly number[],
) => readonly Reading[]

export const ofPlaces = (asks: (word: string) => boolean, read: PlacesReader): Rule => ({ asks, read })

/** What it says of one mention. */
export type MentionReader = (
  doc: Document,
  mention: Mention,
  mentions: readonly Mention[],
  index: number,
) => readonly Reading[]

/** Offered each mention, or each of some types. */
export const ofMentions = (read: MentionReader, ...types: readonly EntityType[]): Rule => {
  const isAny = types.length === 0
  return ofDocument((doc, mentions) => {
    const found = emptyList<Reading>()
    for (let i = 0; i < mentions.length; i++)
      if (isAny || types.includes(mentions[i]!.type)) append(found, read(doc, mentions[i]!, mentions, i))
    return found
  })
}

/** Nearly always there is nothing to add. */
export const append = (found: Reading[], more: readonly Reading[]): void => {
  for (let i = 0; i < more.length; i++) found.push(more[i]!)
}

/** What it says of one word that it asks for. */
export type WordReader = (doc: Document, token: number, mentions: readonly Mention[]) => readonly Reading[]

/** Offered each place of the words that it asks for. */
export const atWords = (asks: (word: string) => boolean, read: WordReader): Rule => ({
  asks,
  read: (doc, mentions, places) => {
    const found = emptyList<Reading>()
    for (let i = 0; i < places.length; i++) append(found, read(doc, places[i]!, mentions))
    return found
  },
})

/** Several that see the same mentions, none what the others make of them; one at most asks for words. */
export const together = (...rules: readonly Rule[]): Rule => ({
  asks: rules.find(({ asks }) => asks !== null)?.asks ?? null,
  read: (doc, mentions, places) => rules.flatMap(({ read }) => read(doc, mentions, places)),
})

/** For each rule the places of the words that it asks for: one walk over the tokens for all of them. */
export const createPlaceFinder = (
  rules: readonly Rule[],
): ((doc: Document) => readonly (readonly number[])[]) => {
  const asking = rules.flatMap(({ asks }, rule) => (asks === null ? [] : [{ asks, rule }]))
  // Most words have none, and share this one.
  const none: readonly number[] = []
  const askedBy = memoByForm((word) => {
    const found = asking.filter(({ asks }) => asks(word)).map(({ rule }) => rule)
    return found.length > 0 ? found : none
  })
  return ({ tokens }) => {
    const askersOf = askedBy(tokens.forms)
    const places = rules.map((): number[] => [])
    for (let token = 0; token < tokens.count; token++) {
      const askers = askersOf(tokens.formOf[token]!)
      for (let i = 0; i < askers.length; i++) places[askers[i]!]!.push(token)
    }
    return places
  }
}

import nlp from 'compromise/one'

// The functions that compromise exposes for plugins. Its types do not name them, so this file does.
interface Methods {
  readonly one: { readonly tokenize: { readonly splitSentences: (text: string, world: object) => string[] } }
}

const { splitSentences } = (nlp.methods() as unknown as Methods).one.tokenize
const world: object = nlp.world()

/** Cuts a text without newlines into sentences; joined they are the text again. "Mr. Lee left." is one. */
export const toSentences = (text: string): string[] => splitSentences(text, world)

import nlp from 'compromise/one'

// The functions that compromise exposes for plugins. Its types do not name them, so this file does.
interface Compromise {
  readonly methods: () => {
    readonly one: {
      readonly tokenize: { readonly splitSentences: (text: string, world: object) => string[] }
    }
  }
  readonly world: () => object
}

const compromise = nlp as unknown as Compromise
const { splitSentences } = compromise.methods().one.tokenize
const world = compromise.world()

/** Cuts a text without newlines into sentences; joined they are the text again. "Mr. Lee left." is one. */
export const toSentences = (text: string): string[] => splitSentences(text, world)

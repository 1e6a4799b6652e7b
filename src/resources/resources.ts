import { toModels, type Models } from '../learning/quote-models.js'
import { modelInvalid } from '../errors.js'
import { toModel, type Model } from '../ner/crf/model.js'

/** The bytes of the model files, each read when a stage first wants it. */
export interface ModelFiles {
  /** `ner.bin`: names. */
  readonly names: () => Uint8Array
  /** `quotes.bin`: cues, sources and clauses. */
  readonly quotes: () => Uint8Array
}

/** What the stages know of the language. Each part is made once, by whoever first asks for it. */
export interface Resources {
  /** @throws ExtractError `MODEL_INVALID`, as all of these. */
  readonly names: () => Model
  readonly quotes: () => Models
}

/** `place`: what an error calls the file of that name. */
export const toResources = (
  files: ModelFiles,
  place: (file: string) => string = (file) => file,
): Resources => {
  const rejecting = (file: string) => (reason: string) => modelInvalid(place(file), reason)
  return {
    names: once(() => toModel(files.names(), rejecting('ner.bin'))),
    quotes: once(() => toModels(files.quotes(), rejecting('quotes.bin'))),
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

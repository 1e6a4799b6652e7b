import { createHash, type Hash } from 'node:crypto'
import type { Engine } from '../../engines.js'
import { toProducer } from '../../result/producer.js'
import type { ExtractorSettings } from '../../schema/options.js'
import type { Readable } from '../../sources/readable.js'

/** All that a line depends on besides its document. */
export interface Making {
  readonly extractor: ExtractorSettings
  readonly engine: Pick<Engine, 'name' | 'model'>
  /** What else decides whether a document is done: policies and conditions. */
  readonly rules: readonly unknown[]
}

/** Says of a document what its line is made from: its content, the program, the models and the options. */
export const fingerprintWith = ({ extractor, engine, rules }: Making): ((readable: Readable) => string) => {
  const { text, tokens } = extractor
  const made = JSON.stringify([toProducer(extractor, engine.model), text, tokens, engine.name, rules])
  return ({ text, source, ...rest }) =>
    toKey(
      createHash('sha256')
        .update(JSON.stringify([made, rest, text.length]))
        .update(text)
        .update(source ?? ''),
    )
}

/** 96 bits: that two of 10^9 documents have one is not to be expected. */
export const toKey = (hash: Hash): string => hash.digest('base64url').slice(0, 16)

/** The key of a line as it stands. */
export const keyOfLine = (line: string): string => toKey(createHash('sha256').update(line))

import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import {
  createExtractor,
  type CreateOptions,
  type Entity,
  type Extract,
  type ExtractorOptions,
  type Mention,
  type Quote,
  type Readable,
  type Result,
  type ResultSchema,
} from '../src/index.js'

test('an extractor is made once and called with a text', () => {
  expectTypeOf(createExtractor).parameter(0).toEqualTypeOf<CreateOptions | undefined>()
  expectTypeOf(createExtractor()).toEqualTypeOf<Extract>()
  expectTypeOf<Extract>().parameter(0).toEqualTypeOf<string | Readable>()
  expectTypeOf<Extract>().returns.toEqualTypeOf<Result>()
})

test('schema and types agree', () => {
  expectTypeOf<z.output<typeof ResultSchema>>().toEqualTypeOf<Result>()
  expectTypeOf<Result['people'][number]>().toEqualTypeOf<Entity>()
  expectTypeOf<Entity['mentions'][number]>().toEqualTypeOf<Mention>()
  expectTypeOf<Quote['kind']>().toEqualTypeOf<'direct' | 'mixed' | 'indirect'>()
  expectTypeOf<Quote['speaker']>().extract<null>().toEqualTypeOf<null>()
})

test('options are all optional and their values checked', () => {
  expectTypeOf<object>().toExtend<ExtractorOptions>()
  expectTypeOf<{ types: ['persons'] }>().not.toExtend<ExtractorOptions>()
})

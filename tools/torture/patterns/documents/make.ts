import { listOf } from '../pattern.js'

/** Documents of one format, as a program wrote them or as no program would. */
export type Documents = readonly (readonly [name: string, make: (size: number) => string | Buffer])[]

/** So often that a document of them is about as large as it is asked to be. */
export const many = (size: number, make: (i: number) => string): string =>
  listOf(size / make(1000).length, make).join('')

export const nested = (open: string, close: string, size: number, most = Infinity): string => {
  const depth = Math.min(most, Math.ceil(size / (open.length + close.length)))
  return `${open.repeat(depth)}Ana left.${close.repeat(depth)}`
}

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modelInvalid } from '../errors.js'
import { fromBytes, type ModelSource } from './model-source.js'
import { toResources, type Resources } from './resources.js'

// The same from here, from `dist/lib` and from `.cache/tools`: all lie two folders deep in the package.
const SHIPPED = new URL('../../model/', import.meta.url)

let shipped: Resources | undefined

/** The model that comes with the package, kept for all; or another, read from a folder. */
export const openResources = (model?: ModelSource): Resources => {
  if (model === undefined) return (shipped ??= fromFolder(fileURLToPath(SHIPPED), shippedNames))
  if (typeof model === 'string') return fromFolder(model.startsWith('file:') ? fileURLToPath(model) : model)
  return model instanceof URL ? fromFolder(fileURLToPath(model)) : fromBytes(model)
}

/** The bytes of `ner.bin` of the package, which threads share. */
export const shippedNames = (): Uint8Array => (names ??= readShared(join(fileURLToPath(SHIPPED), NAMES)))

/** For a thread, before it opens anything: the bytes that another one has read. */
export const shareNames = (bytes: Uint8Array): void => {
  names = bytes
}

let names: Uint8Array | undefined

const NAMES = 'ner.bin'

const fromFolder = (
  folder: string,
  toNames = (): Uint8Array => readBytes(join(folder, NAMES)),
): Resources => {
  const place = (file: string): string => join(folder, file)
  return toResources({ names: toNames, quotes: () => readBytes(place('quotes.bin')) }, place)
}

const readShared = (path: string): Uint8Array => {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size))
    // Whoever makes a model of them sees when some are missing.
    for (let at = 0, read = 1; read > 0; at += read) read = readSync(file, bytes, at, bytes.length - at, at)
    return bytes
  } catch (error) {
    throw modelInvalid(path, 'it cannot be read', { cause: error })
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const readBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw modelInvalid(path, 'it cannot be read', { cause: error })
  }
}

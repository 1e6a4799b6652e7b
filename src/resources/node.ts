import { readFileSync } from 'node:fs'
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
  if (model === undefined) return (shipped ??= fromFolder(fileURLToPath(SHIPPED)))
  if (typeof model === 'string') return fromFolder(model.startsWith('file:') ? fileURLToPath(model) : model)
  return model instanceof URL ? fromFolder(fileURLToPath(model)) : fromBytes(model)
}

const fromFolder = (folder: string): Resources => {
  const place = (file: string): string => join(folder, file)
  return toResources(
    { names: () => readBytes(place('ner.bin')), quotes: () => readBytes(place('quotes.bin')) },
    place,
  )
}

const readBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw modelInvalid(path, 'it cannot be read', { cause: error })
  }
}

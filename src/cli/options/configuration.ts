import { readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { configurationInvalid } from '../../errors.js'
import { lineOfJsonError } from '../../sources/files/json-line.js'
import type { Configuration, Given } from './resolve.js'
import { ENTRIES } from './table/all.js'

const NAME = 'extract.config.json'

/**
 * The configuration that is nearest to the working directory, from there upwards; null where there is none.
 *
 * @throws ExtractError `CONFIGURATION_INVALID` when it cannot be read or is no JSON object.
 */
export const readConfiguration = (cwd: () => string): Configuration | null => {
  const folder = folderOf(cwd)
  const file = folder === null ? null : findFile(folder)
  if (folder === null || file === null) return null
  const path = relative(folder, file)
  return { path, values: toValues(parse(path, read(path, file)), dirname(path)) }
}

// A shell may still stand in a folder that has been removed.
const folderOf = (cwd: () => string): string | null => {
  try {
    return cwd()
  } catch {
    return null
  }
}

const findFile = (folder: string): string | null => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, NAME)
    if (isFile(file)) return file
    if (dirname(at) === at) return null
  }
}

const isFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    // A folder above that may not be looked into sets nothing.
    return false
  }
}

const read = (path: string, file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw configurationInvalid(path, `cannot be read: ${(cause as Error).message}`, { cause })
  }
}

const parse = (path: string, text: string): Given => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    const line = lineOfJsonError(text, cause)
    throw configurationInvalid(path, `is not JSON (line ${line}): correct it there`, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw configurationInvalid(path, 'holds no object: write one like { "minConfidence": 0.5 }')
  return value as Given
}

/** What editors ask for aside. A file that is named stands where the configuration says, whatever the working directory. */
const toValues = (given: Given, folder: string): Given =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([key]) => key !== '$schema')
      .map(([key, value]) => [key, PATHS.has(key) ? toPaths(value, folder) : value]),
  )

const PATHS: ReadonlySet<string> = new Set(ENTRIES.flatMap(([key, { paths }]) => (paths ? [key] : [])))

const toPaths = (value: unknown, folder: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => toPaths(each, folder))
  return typeof value === 'string' && value.trim() !== '' ? fromFolder(folder, value) : value
}

const fromFolder = (folder: string, path: string): string => (isAbsolute(path) ? path : join(folder, path))

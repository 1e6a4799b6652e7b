import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/

/** The licence of each package that these modules are of. */
export const toLicences = (modules) =>
  [...new Set(modules.map((id) => FOLDER.exec(id)?.[0]).filter((folder) => folder !== undefined))]
    .toSorted()
    .map(toLicence)
    .join(`\n${'-'.repeat(80)}\n\n`)

const toLicence = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version}: ${license}\n${text}`
}

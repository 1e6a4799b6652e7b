import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Attack } from './attack.js'

/** Licences under which everybody may ship what they are put on. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])
/** What nobody ships may ask for its own changes to be given back. */
const FREE_TO_USE = new Set([...FREE, 'MPL-2.0'])

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly optional?: boolean
}

const LIST = '.cache/sbom.json'

/** What is installed with us, as the lock file names it: under which licence, with which scripts, with which known faults. */
export const attackSupply: Attack = () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, Locked>>
  }
  const all = Object.entries(packages).filter(([path]) => path !== '')
  const failures = all.flatMap(([path, locked]) => problemsOf(path, locked))
  const { failures: known, note } = audit()
  mkdirSync('.cache', { recursive: true })
  writeFileSync(LIST, toBillOfMaterials())
  const shipped = all.filter(([, { dev }]) => dev !== true).length
  return Promise.resolve({
    tried: `${all.length} packages, ${shipped} of them shipped`,
    failures: [...failures, ...known],
    notes: [
      countLicences(all.map(([path, locked]) => licenceOf(path, locked))),
      note,
      `all of them in ${LIST}`,
    ],
  })
}

const problemsOf = (path: string, locked: Locked): string[] => {
  const problems: string[] = []
  const licence = licenceOf(path, locked)
  if (!isFree(licence, locked.dev === true ? FREE_TO_USE : FREE))
    problems.push(`has the licence "${licence}"`)
  if (locked.hasInstallScript === true && locked.dev !== true)
    problems.push('runs a script when it is installed')
  if (locked.integrity === undefined) problems.push('has no checksum')
  return problems.map((problem) => `${path} ${problem}`)
}

const licenceOf = (path: string, { license }: Locked): string => {
  if (license !== undefined) return license
  try {
    const own = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { license?: string }
    return own.license ?? 'none'
  } catch {
    return 'unknown'
  }
}

/** "(MIT OR CC0-1.0)": one of these is enough; of "MIT AND Zlib" both must be free. */
const isFree = (licence: string, free: ReadonlySet<string>): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => free.has(part.trim())))

const countLicences = (licences: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const licence of licences) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  return Array.from(counts, ([licence, count]) => `${count} ${licence}`)
    .toSorted((a, b) => parseInt(b) - parseInt(a))
    .join(', ')
}

interface Audit {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> }
}

const audit = (): { failures: string[]; note: string } => {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: 60_000 })
  const counts = parseAudit(stdout)?.metadata?.vulnerabilities
  if (counts === undefined)
    return {
      failures: [],
      note: 'SKIPPED npm audit, for this registry does not answer it: run it where one does',
    }
  const total = counts['total'] ?? 0
  return {
    failures: total > 0 ? [`npm audit knows ${total} faults: ${JSON.stringify(counts)}`] : [],
    note: 'npm audit knows no faults',
  }
}

const parseAudit = (json: string): Audit | null => {
  try {
    return JSON.parse(json) as Audit
  } catch {
    return null
  }
}

const toBillOfMaterials = (): string =>
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// What loading the module loads at once: `import … from`, but neither types nor `await import(…)`.
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm

const packagesOf = (module: URL, seen = new Set<string>()): string[] => {
  if (seen.has(module.href)) return []
  seen.add(module.href)
  return Array.from(readFileSync(module, 'utf8').matchAll(IMPORT), ([, name = '']) => name)
    .filter((name) => !name.startsWith('node:'))
    .flatMap((name) =>
      name.startsWith('.') ? packagesOf(new URL(name.replace(/\.js$/, '.ts'), module), seen) : [name],
    )
}

test.each([
  ['find/read-inputs.ts', []],
  ['files/read-lexicon.ts', ['leven', 'zod']],
  ['formats/markdown/read-markdown.ts', []],
])('%s loads no package before it is needed but %j', (file, expected) => {
  const packages = packagesOf(new URL(`../../src/sources/${file}`, import.meta.url))
  expect([...new Set(packages)].filter((name) => !name.startsWith('micromark-util-')).toSorted()).toEqual(
    expected,
  )
})

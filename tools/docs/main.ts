// npm run docs: a site of the README, the pages of help, the documents of the repository and a reference of the library.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application, type TypeDocOptions } from 'typedoc'
import type { z } from 'zod'
import * as merge from '../../src/schema/merge.js'
import * as schema from '../../src/schema.js'
import { documentSchemas } from './document-schemas.js'
import { toHelpPages } from './help-pages.js'
import { namePages } from './name-pages.js'

const OUT = 'docs/html'
const PAGES = '.cache/docs'

mkdirSync(PAGES, { recursive: true })
const help = [...(await toHelpPages())].map(([name, page]) => {
  const path = join(PAGES, name)
  writeFileSync(path, page)
  return path
})

const options: TypeDocOptions = {
  name: 'extract',
  readme: 'README.md',
  entryPoints: ['index', 'browser', 'files', 'reports', 'merge', 'schema', 'compromise'].map(
    (name) => `src/${name}.ts`,
  ),
  tsconfig: 'tools/docs/tsconfig.json',
  projectDocuments: [
    ...help,
    ...['docs/ARCHITECTURE.md', 'model/MODEL.md', 'BENCHMARKS.md', 'CHANGELOG.md', 'CONTRIBUTING.md'],
    ...['SECURITY.md', 'examples/README.md', 'data/README.md'],
  ],
  out: OUT,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  // The compiler has checked them.
  skipErrorChecking: true,
  disableSources: true,
  searchInDocuments: true,
  navigation: { includeGroups: true },
  validation: { notExported: false, invalidLink: true, invalidPath: true, notDocumented: true },
  treatValidationWarningsAsErrors: true,
  highlightLanguages: [
    'bash',
    'console',
    'html',
    'javascript',
    'json',
    'mermaid',
    'sql',
    'typescript',
    'yaml',
  ],
}

const app = await Application.bootstrap(options)
namePages(app)
documentSchemas(app, schemasIn({ ...schema, ...merge }))
const project = await app.convert()
if (project === undefined) throw new Error('The sources cannot be read.')
app.validate(project)
await app.generateOutputs(project)
if (app.logger.hasErrors() || app.logger.validationWarningCount > 0) process.exitCode = 1

function schemasIn(exported: object): Readonly<Record<string, z.core.$ZodType>> {
  return Object.fromEntries(Object.entries(exported).filter(([name]) => name.endsWith('Schema')))
}

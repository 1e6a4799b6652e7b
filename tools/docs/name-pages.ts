import { Comment, Converter, ReflectionKind, type Application, type DocumentReflection } from 'typedoc'

/** What the entries of the package are called in an import, by their files. */
const ENTRIES: Readonly<Record<string, string>> = {
  index: 'extract-cli',
  browser: 'extract-cli in a browser',
  merge: 'extract-cli/merge',
  schema: 'extract-cli/schema',
  compromise: 'extract-cli/compromise',
}

/** Calls modules as an import does, and documents of the repository by their first heading. */
export const namePages = ({ converter }: Application): void =>
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module))
      module.name = ENTRIES[module.name] ?? module.name
    for (const page of project.getReflectionsByKind(ReflectionKind.Document) as DocumentReflection[]) {
      page.name = /^# (.+)$/m.exec(Comment.combineDisplayParts(page.content))?.[1] ?? page.name
      page.frontmatter['group'] ??= 'Background'
    }
  })

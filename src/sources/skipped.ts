/** What was found in a folder, an archive or a mail and is in no format that is read. */
export interface Skipped {
  /** Its path, or the name of the archive or mail. */
  readonly folder: string
  /** What `folder` is; a folder if it is left out. */
  readonly within?: 'folder' | 'archive' | 'mail'
  /** How many of each kind, most first: ".png", or one of the words below. */
  readonly kinds: readonly (readonly [kind: string, count: number])[]
}

/** `Not read in "articles": 12 .png, 4 .pdf, 2 without an extension.` */
export const describeSkipped = ({ folder, kinds, within = 'folder' }: Skipped): string =>
  `Not read in ${JSON.stringify(folder)}: ${describeKinds(kinds)}. ${REMEDIES[within]} to have it read.`

const REMEDIES = {
  folder: 'Name a file',
  archive: 'Unpack it and name a file',
  mail: 'Save an attachment and name it',
}

const MOST_KINDS = 8

export const describeKinds = (kinds: Skipped['kinds']): string => {
  const shown = kinds.slice(0, MOST_KINDS).map(([kind, count]) => `${count} ${kind}`)
  const rest = kinds.slice(MOST_KINDS).reduce((sum, [, count]) => sum + count, 0)
  return (rest === 0 ? shown : [...shown, `${rest} of other kinds`]).join(', ')
}

/** "a/b.PNG" → ".png" */
export const toKind = (path: string, isFile: boolean): string =>
  isFile
    ? (/[^/](\.[^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? 'without an extension')
    : 'not regular (pipes, sockets, devices)'

export const toSkipped = (folder: string, counts: ReadonlyMap<string, number>): Skipped => ({
  folder,
  kinds: [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
})

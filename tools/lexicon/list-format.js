// What a word list of data/ looks like, and the module that it becomes. data/README.md tells it in words.

/** Reads the text of a list. @throws Error that names the file and the line */
export const parseList = (path, text) => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const start = lines.findIndex((line) => !line.startsWith('#'))
  const head = parseHead(path, start < 0 ? lines : lines.slice(0, start))
  const rows = start < 0 ? [] : lines.slice(start)
  if (rows.length === 0) throw new Error(`${path}: has no entry. Add one below the head, or remove the file.`)
  if (head.form !== 'patterns') checkRows(path, rows, start + 1)
  const lists =
    head.form === 'table' ? toColumns(path, head, rows, start + 1) : [toPlainList(path, head, rows)]
  return { path, form: head.form, lists }
}

const FORMS = ['words', 'lines', 'text', 'endings', 'variants', 'patterns', 'table']
const KEY_LINE = /^# (source|licence|form|export|matches|column [\w-]+|matches [\w-]+): (.+)$/

const parseHead = (path, lines) => {
  const keys = new Map()
  const about = []
  for (const line of lines) {
    const [, key, value] = KEY_LINE.exec(line) ?? []
    if (key) keys.set(key, value)
    else if (keys.size === 0) about.push(line.slice(2))
  }
  const form = keys.get('form') ?? 'words'
  if (!FORMS.includes(form))
    throw new Error(
      `${path}: the form "${form}" is none of ${FORMS.join(', ')}. Correct "# form:" in its head.`,
    )
  if (about.length === 0) throw new Error(`${path}: begin its head with a line that says what the list is.`)
  for (const key of form === 'table' ? ['source', 'licence'] : ['source', 'licence', 'matches'])
    if (!keys.has(key)) throw new Error(`${path}: its head lacks "# ${key}: …". Add it.`)
  return { about: about.join(' '), form, keys }
}

const checkRows = (path, rows, firstLine) => {
  for (const [index, row] of rows.entries()) {
    const at = `${path}:${firstLine + index}`
    if (row !== row.trim() || row === '') throw new Error(`${at}: "${row}" has space around it, or is empty.`)
    if (row !== row.toLowerCase()) throw new Error(`${at}: "${row}" is not in lower case.`)
    const before = rows[index - 1]
    if (before === undefined || before < row) continue
    throw new Error(
      `${at}: "${row}" ${before === row ? 'stands there twice' : `belongs before "${before}"`}.`,
    )
  }
}

const toPlainList = (path, { about, form, keys }, rows) => {
  const module = path.slice(path.lastIndexOf('/') + 1).replace(/\.txt$/, '')
  const name = keys.get('export') ?? module.replaceAll('-', '_').toUpperCase()
  return { module, name, about, form, matches: keys.get('matches').split(', '), entries: rows }
}

/** Each column of a table is a list of its own: the words of the rows that name it. */
const toColumns = (path, { keys }, rows, firstLine) => {
  const columns = new Map()
  for (const [key, value] of keys) {
    const [kind, column] = key.split(' ')
    if (kind !== 'column') continue
    const [, name, module, about] = /^([A-Z_]+) in ([a-z-]+), (.+)$/.exec(value) ?? []
    const matches = keys.get(`matches ${column}`)
    if (!name || !matches)
      throw new Error(
        `${path}: write "# column ${column}: NAME in module, what it is", "# matches ${column}: …".`,
      )
    columns.set(column, { module, name, about, form: 'words', matches: matches.split(', '), entries: [] })
  }
  for (const [index, row] of rows.entries()) {
    const [word, marks] = row.split(' | ')
    for (const mark of marks?.split(' ') ?? ['']) {
      const column = columns.get(mark)
      if (!column)
        throw new Error(
          `${path}:${firstLine + index}: "${mark}" is none of ${[...columns.keys()].join(', ')}.`,
        )
      column.entries.push(word)
    }
  }
  return [...columns.values()]
}

/** How every module that is made from a list begins. */
export const GENERATED = '// Generated from '

/** The TypeScript modules of parsed lists, by file name. */
export const toModules = (parsed) => {
  const modules = new Map()
  for (const { path, lists } of parsed)
    for (const list of lists) {
      const file = `${list.module}.ts`
      const head = modules.get(file) ?? `${GENERATED}${path} by "npm run lists": edit that, not this.\n`
      modules.set(file, `${head}\n/** ${list.about} */\n${TO_CODE[list.form](list)}\n`)
    }
  return modules
}

// One string that is cut at start costs less to parse than as many strings as there are entries.
const cut = (entries) => `${JSON.stringify(entries.join('\n'))}.split('\\n')`

const TO_CODE = {
  words: ({ name, entries }) => `export const ${name}: ReadonlySet<string> = new Set(${cut(entries)})`,
  lines: ({ name, entries }) => `export const ${name}: readonly string[] = ${cut(entries)}`,
  text: ({ name, entries }) => `export const ${name} = ${JSON.stringify(entries.join('\n'))}`,
  endings: ({ name, entries }) =>
    `const ENDINGS: readonly string[] = ${cut(entries)}\n\n` +
    `export const ${name} = (word: string): boolean =>\n` +
    `  word.length > 3 && ENDINGS.some((ending) => word.endsWith(ending))`,
  variants: ({ name, entries }) =>
    `export const ${name}: ReadonlyMap<string, string> = new Map(\n` +
    `  ${cut(entries)}.flatMap((row) =>\n` +
    "    row.split(' | ').map((variant, _, [first]) => [variant, first!] as const),\n  ),\n)",
  patterns: ({ name, entries }) => {
    const pairs = entries.map((row) => {
      const [pattern, letters] = row.split(' => ')
      return `  [/${pattern}/g, ${JSON.stringify(letters)}],\n`
    })
    return `export const ${name}: readonly (readonly [RegExp, string])[] = [\n${pairs.join('')}]`
  },
}

/** A column of a table that a reader can sort; the cells of numbers stand to the right. */
export interface SortableColumn<T> {
  readonly title: string
  readonly isNumber?: true
  /** The cell as HTML. */
  readonly cell: (row: T) => string
}

/** A table under a caption; `name` is its class. Without scripts it is simply in this order. `attributesOf`: those of a row. */
export const toSortable = <T>(
  name: string,
  caption: string,
  columns: readonly SortableColumn<T>[],
  rows: readonly T[],
  attributesOf: (row: T) => Readonly<Record<string, string>> = () => ({}),
): string => {
  const classOf = ({ isNumber }: SortableColumn<T>): string => (isNumber ? ' class="number"' : '')
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${column.title}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr${toAttributes(attributesOf(row))}>${columns.map((column, i) => toCell(column.cell(row), classOf(column), i)).join('')}</tr>`,
  )
  return (
    `<div class="wide ${name}"><table class="sortable"><caption>${caption}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
  )
}

const toCell = (html: string, attribute: string, column: number): string =>
  column === 0 ? `<th scope="row">${html}</th>` : `<td${attribute}>${html}</td>`

const toAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

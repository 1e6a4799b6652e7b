import { all } from './dom.js'

/** Makes the heads of tables buttons that sort by their column: numbers from the most, words from A. */
export const startTables = (): void => {
  for (const table of all<HTMLTableElement>('table.sortable'))
    all<HTMLTableCellElement>('thead th', table).forEach((head, column) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener('click', () => sortBy(table, head, column))
    })
}

const sortBy = (table: HTMLTableElement, head: HTMLTableCellElement, column: number): void => {
  const isNumber = head.matches('.number')
  const first = isNumber ? 'descending' : 'ascending'
  const second = isNumber ? 'ascending' : 'descending'
  const order = head.ariaSort === first ? second : first
  for (const other of all('thead th', table)) other.removeAttribute('aria-sort')
  head.ariaSort = order
  const body = table.tBodies[0]!
  const sign = order === 'ascending' ? 1 : -1
  const rows = Array.from(body.rows, (row) => ({ row, cell: row.cells[column]!.textContent }))
  rows.sort((a, b) => sign * (isNumber ? toNumber(a.cell) - toNumber(b.cell) : compare(a.cell, b.cell)))
  body.append(...rows.map(({ row }) => row))
}

const toNumber = (cell: string): number => Number(cell.replaceAll(',', ''))
const { compare } = new Intl.Collator('en')

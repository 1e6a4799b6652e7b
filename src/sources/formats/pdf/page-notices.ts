import type { LoadNotice } from '../../readable.js'

/** @param damaged From 1, in order. */
export const pagesDamaged = (damaged: readonly number[]): LoadNotice => ({
  code: 'PAGES_DAMAGED',
  message: `${describePages(damaged)} could not be read: the data there are damaged or cut off. Get the file again.`,
})

export const pagesWithoutText = (empty: number, all: number): LoadNotice => ({
  code: 'PAGES_WITHOUT_TEXT',
  message:
    `${empty} of ${all} pages hold no text, but pictures at most, as a scan does. ` +
    'If they show any, recognise their letters first, as with ocrmypdf --skip-text in.pdf out.pdf.',
})

const MOST_NAMED = 5

const describePages = (pages: readonly number[]): string =>
  pages.length === 1
    ? `Page ${pages[0]}`
    : `Pages ${pages.slice(0, MOST_NAMED).join(', ')}${pages.length > MOST_NAMED ? ` and ${pages.length - MOST_NAMED} more` : ''}`

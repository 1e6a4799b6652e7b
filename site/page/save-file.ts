import type { Form, News } from '../messages.js'
import { one } from './dom.js'

/** Has the browser put a report among its downloads, called after its document. */
export const saveFile = ({ form, file, documents }: Extract<News, { kind: 'written' }>): void => {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: nameOf(form, documents),
  })
  link.click()
  // Some browsers begin to read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  one('forms').hidePopover()
}

const ENDINGS: Readonly<Record<Form, string>> = { html: 'html', csv: 'csv', markdown: 'md', json: 'json' }

const nameOf = (form: Form, documents: readonly string[]): string => {
  const [first = ''] = documents
  const stem =
    documents.length === 1 ? first.replace(/^.*[/\\]/, '').replace(/(.)\.[^.]*$/, '$1') : 'documents'
  const ending = form === 'json' && documents.length > 1 ? 'ndjson' : ENDINGS[form]
  return `${stem}-extract.${ending}`
}

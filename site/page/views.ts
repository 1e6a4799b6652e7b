import type { Found, Reading } from '../messages.js'
import { fillList, one } from './dom.js'
import { showReport } from './show-report.js'

type View = 'desk' | 'reading' | 'result'
const VIEWS: readonly View[] = ['desk', 'reading', 'result']

let view: View = 'desk'

const show = (next: View): void => {
  view = next
  for (const each of VIEWS) one(each).hidden = each !== next
  one('about-result').hidden = next !== 'result'
  document.body.dataset['view'] = next
}

export const isReading = (): boolean => view === 'reading'

/** Where documents are handed in. */
export const showDesk = (): void => {
  show('desk')
  one('result').replaceChildren()
  document.title = TITLE
  showState('')
  one('desk').focus()
}

const TITLE = document.title

/** Which document is read, and how far. */
export const showReading = ({ name, number, count, done }: Reading): void => {
  if (view !== 'reading') {
    one('trouble').hidden = true
    show('reading')
    one('reading-title').focus()
  }
  one('reading-title').textContent = count === 1 ? 'Reading' : `Reading ${number} of ${count}`
  one('reading-name').textContent = name
  one<HTMLProgressElement>('progress').value = (number - 1 + done) / count
}

/** The report, and beside it what could not be read; if nothing could be, that alone. */
export const showFound = ({ documents, names, quotes, page, failures }: Found): void => {
  if (failures.length > 0)
    showTrouble(page === null ? 'Nothing could be read' : 'Some things could not be read', failures)
  if (page === null) {
    showDesk()
    return
  }
  const title = documents.length === 1 ? documents[0]! : `${documents.length} documents`
  const counts = `${count(names, 'name')}, ${count(quotes, 'quote')}`
  one('heading').textContent = title
  showState(counts)
  document.title = `${title}: ${counts}`
  show('result')
  void showReport(page)
  // The browser's own way back leads to the desk.
  history.pushState('result', '')
}

const count = (number: number, word: string): string =>
  `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`

/** What went wrong, in sentences that may hold the words of documents. */
export const showTrouble = (title: string, sentences: readonly string[]): void => {
  const trouble = one('trouble')
  one('trouble-title').textContent = title
  fillList(trouble.querySelector('ul')!, sentences)
  trouble.hidden = false
}

/** What the page is about at the moment, in a few words. */
export const showState = (words: string): void => {
  one('state').textContent = words
}

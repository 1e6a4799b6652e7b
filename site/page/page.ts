// The page in front of the program: hands documents to a worker and shows what it makes of them.
import type { Input, News } from '../messages.js'
import { createReader } from './reader.js'
import { fetchSamples } from './samples.js'
import { saveFile } from './save-file.js'
import { startOffline } from './offline.js'
import { takeInputs } from './take-inputs.js'
import { one } from './dom.js'
import { isReading, showDesk, showFound, showReading, showState, showTrouble } from './views.js'

const hear = (news: News): void => {
  switch (news.kind) {
    case 'ready':
      showState('')
      // What is kept for later waits until what is needed at once is there.
      return void startOffline()
    case 'broken':
      showDesk()
      return showTrouble('Something went wrong', [news.message])
    case 'reading':
      return showReading(news)
    case 'found':
      return showFound(news.found)
    case 'written':
      return saveFile(news)
  }
}

const reader = createReader(new URL('worker.js', import.meta.url), hear)

const read = (inputs: readonly Input[]): void => {
  if (inputs.length === 0) return
  if (isReading()) reader.restart()
  showReading({ kind: 'reading', name: inputs[0]!.name, number: 1, count: inputs.length, done: 0 })
  reader.order({ kind: 'read', inputs })
}

const goBack = (): void => {
  if (isReading()) reader.restart()
  showDesk()
}

showState('Getting ready …')
takeInputs(read)
one('sample').addEventListener('click', () => void fetchSamples().then(read))
for (const button of ['stop', 'back']) one(button).addEventListener('click', goBack)
one('hide-trouble').addEventListener('click', () => (one('trouble').hidden = true))
one('forms').addEventListener('click', ({ target }) => {
  const form = (target as Element).closest<HTMLElement>('[data-form]')?.dataset['form']
  if (form !== undefined) reader.order({ kind: 'write', form: form as 'html' })
})
addEventListener('popstate', goBack)

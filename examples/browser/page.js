// Who said what in a text, found in the browser: serve the root of the clone and open /examples/browser/.
import { createExtractor, fetchModel } from 'extract-cli'

// Once: seven megabytes, after which nothing is fetched any more.
const model = await fetchModel(new URL('../../model/', import.meta.url))
const extract = createExtractor({ model, types: ['quotes'] })

const list = document.querySelector('ul')
const show = ({ text, speaker }) => {
  const item = document.createElement('li')
  // As text, never as HTML: what a document holds is not to be trusted.
  item.textContent = `${speaker?.name ?? 'Nobody'}: “${text}”`
  return item
}

document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault()
  const { quotes } = extract(document.querySelector('textarea').value)
  list.replaceChildren(...quotes.map(show))
})
document.querySelector('button').disabled = false

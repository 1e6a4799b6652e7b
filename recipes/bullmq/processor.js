// Runs in a process of its own: one that an article brings down takes no other job with it.
import { createExtractor } from 'extract-cli'

const extract = createExtractor()

export default ({ data: { id, text } }) => {
  if (typeof text !== 'string') throw new TypeError(`Article ${id} has no text.`)
  return { ...extract(text), id }
}

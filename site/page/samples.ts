import type { Input } from '../messages.js'

/** Articles that come with the page. */
export const fetchSamples = (): Promise<Input[]> =>
  Promise.all(
    SAMPLES.map(async (name): Promise<Input> => {
      const response = await fetch(new URL(`samples/${name}`, document.baseURI))
      return { name, content: await response.blob(), from: 'chosen' }
    }),
  )

const SAMPLES = ['moon.md', 'paris-agreement.md', 'peace-prize.md']

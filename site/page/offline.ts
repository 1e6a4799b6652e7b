import { toScript } from '../trusted.js'
import { one } from './dom.js'

/** Keeps the page for days without a network, and says so once it is kept. */
export const startOffline = async (): Promise<void> => {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer }
  if (serviceWorker === undefined) return
  try {
    await serviceWorker.register(toScript(new URL('offline.js', document.baseURI)))
    await serviceWorker.ready
    one('offline').textContent = 'This browser has it now.'
  } catch {
    one('offline').textContent = 'This browser does not keep it.'
  }
}

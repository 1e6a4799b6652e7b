import { toScript } from './trusted.js'

/**
 * Starts a module of this site as a worker that is under the page's own Content-Security-Policy: a worker with an address
 * of its own would be under none.
 */
export const startWorker = (url: URL): Worker => {
  const code = new Blob([`import ${JSON.stringify(url.href)}`], { type: 'text/javascript' })
  return new Worker(toScript(new URL(URL.createObjectURL(code))), { type: 'module' })
}

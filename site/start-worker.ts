/** The part of Trusted Types that is used here; not every browser has them. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }

// The page's Content-Security-Policy lets this policy alone be made.
const scripts = trustedTypes?.createPolicy('extract', { createScriptURL: (url) => url })

/** An address of a script of this site, for where the platform wants to know that somebody has thought about it. */
export const toScript = (url: URL | string): string => scripts?.createScriptURL(String(url)) ?? String(url)

/**
 * Starts a module of this site as a worker that is under the page's own Content-Security-Policy: a worker with an address
 * of its own would be under none.
 */
export const startWorker = (url: URL): Worker => {
  const code = new Blob([`import ${JSON.stringify(url.href)}`], { type: 'text/javascript' })
  const address = URL.createObjectURL(code)
  const worker = new Worker(toScript(address), { type: 'module' })
  return worker
}

// The service worker: keeps every file of the site, so that it opens without a network, and gives what it keeps.
declare const FILES: readonly string[]
declare const VERSION: string
export {}

declare const self: ServiceWorkerGlobalScope

const PREFIX = 'extract-'
const CACHE = PREFIX + VERSION

const keep = async (): Promise<void> => {
  const cache = await caches.open(CACHE)
  // What the browser has kept by itself may be of another version.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })))
}

/** Waits for its turn: until all pages of the version before are closed, their files stay. */
const forgetOthers = async (): Promise<void> => {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

const answer = async (request: Request): Promise<Response> => {
  const cache = await caches.open(CACHE)
  return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(keep()))
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()))
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request))
})

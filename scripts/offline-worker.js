// The service worker of one place, /presensi/ or /petugas/: keeps what its pages are made of, so that they open without signal. Nothing of anybody's data
// is in here; that is in the store of the page. offline-plugin.ts fills in the place, the version and the files.
const PLACE = 'PLACE'
const CACHE = `selaras-${PLACE}-${'VERSION'}`
const FILES = ['FILES']
const SHELL = `/${PLACE}/`
const BESIDE = [SHELL, `/${PLACE}/${PLACE}.webmanifest`, '/favicon.svg']

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([...BESIDE, ...FILES])))
})

addEventListener('activate', (event) => {
  const clean = async () => {
    for (const name of await caches.keys())
      if (name.startsWith(`selaras-${PLACE}-`) && name !== CACHE) await caches.delete(name)
    await clients.claim()
  }
  event.waitUntil(clean())
})

// A new version waits until the page says so or all pages of the old one are closed: a running page keeps its own parts.
addEventListener('message', (event) => {
  if (event.data === 'take-over') void skipWaiting()
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  const kept = request.mode === 'navigate' ? SHELL : pathname
  const answer = async () => (await (await caches.open(CACHE)).match(kept)) ?? fetch(request)
  event.respondWith(answer())
})

/**
 * Lets the pages below a path (`/presensi/`, `/petugas/`: scripts/offline-plugin.ts) open without signal; its worker serves those and no others. A new
 * version is fetched beside the old one and takes over when told to, so that a running page never loses its own parts. Answers how to stop listening.
 */
export function workOffline(
  scope: string,
  on: { onReady: () => void; onUpdate: (takeOver: () => void) => void },
): () => void {
  // The development server has no worker, and plain http withholds them.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => {}
  let isStopped = false
  const offer = (worker: ServiceWorker) => {
    if (isStopped) return
    on.onUpdate(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
      worker.postMessage('take-over')
    })
  }
  void navigator.serviceWorker
    .register(`${scope}sw.js`, { scope })
    .then(async (registration) => {
      if (registration.waiting && registration.active) offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed' && registration.active) offer(worker)
        })
      })
      await navigator.serviceWorker.ready
      if (!isStopped) on.onReady()
    })
    // Without it the page works with signal only, and says so.
    .catch(() => undefined)
  return () => {
    isStopped = true
  }
}

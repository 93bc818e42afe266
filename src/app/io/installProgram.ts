// Keeps the program itself in the browser, so that it starts without a network; a newer one waits until a person starts it, because
// it must never take work from under somebody's hands.

/** `onReady` gets how to start the newer program: it ends this page, so save first. */
export async function installProgram(onReady: (start: () => void) => void): Promise<void> {
  // Pages opened from a file or over plain http have none; the program then just needs its server.
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('./sw.js').catch(() => undefined)
  if (registration === undefined) return
  const offer = () => {
    const { waiting } = registration
    // The first one ever has nothing to replace.
    if (waiting === null || navigator.serviceWorker.controller === null) return
    onReady(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting.postMessage({ type: 'SKIP_WAITING' })
    })
  }
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
}

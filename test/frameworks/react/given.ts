/**
 * A `ref` that sets properties and listens. React does both by itself where it makes an element whose code is there;
 * where it takes over one from the server, or the code comes later, it does not.
 */
export const given =
  <El extends HTMLElement>(properties: Partial<El>, listeners: Listeners = {}) =>
  (element: El | null) => {
    if (!element) return undefined
    const stop = new AbortController()
    Object.assign(element, properties)
    for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener as EventListener, stop)
    return () => stop.abort()
  }

type Listeners = { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void }

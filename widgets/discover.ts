import { elements, type FetchCode } from './all.ts'
import { clearUnarrived, showUnarrived } from './unarrived.ts'

/** By the tag that the page writes. */
const waiting = new Map<string, FetchCode>()
const served = new Set<string>()
const watched = new Set<Document | ShadowRoot>()
const watcher = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) load(node)
})

/** Tags that begin with `prefix` are found from now on: `acme` makes `<acme-customer-list>`, where a page has a `<customer-list>` of its own. */
export function serve(prefix = '', but: object = {}): void {
  if (served.has(prefix)) return
  served.add(prefix)
  for (const [tag, fetchCode] of Object.entries(elements)) if (!(tag in but)) waiting.set(prefix ? `${prefix}-${tag}` : tag, fetchCode)
  again()
}

/** Loads each element of the kit that is below `root`, now or later. A shadow root of the host's has to be named; the page is watched anyhow. */
export function discover(root: Document | ShadowRoot = document): void {
  if (watched.has(root)) return
  watched.add(root)
  watcher.observe(root, { childList: true, subtree: true })
  load(root)
}

function load(where: Document | ShadowRoot | Element): void {
  if (waiting.size === 0) return
  if (where instanceof Element) loadOne(where)
  for (const element of where.querySelectorAll([...waiting.keys()].join())) loadOne(element)
}

function loadOne({ localName: tag }: Element): void {
  const fetchCode = waiting.get(tag)
  if (!fetchCode) return
  waiting.delete(tag)
  fetchCode()
    .catch(fetchCode)
    .then((element) => (clearUnarrived(tag), element.define(tag)))
    .catch((cause: unknown) => {
      // Another copy of the kit on the page was quicker.
      if (customElements.get(tag)) return
      waiting.set(tag, fetchCode)
      addEventListener('online', again, { once: true })
      for (const root of watched)
        for (const element of root.querySelectorAll(tag)) {
          showUnarrived(element, again)
          element.dispatchEvent(failure(tag, cause))
        }
    })
}

const again = () => watched.forEach(load)

/** Half a page is better than none, so a chunk that did not arrive is news and not an exception. */
const failure = (tag: string, cause: unknown) =>
  new CustomEvent('ck-error', {
    bubbles: true,
    composed: true,
    detail: {
      code: 'chunk_load',
      message: `The code of <${tag}> could not be loaded: ${String(cause)}`,
      status: 0,
      requestId: '',
      retry: again
    }
  })

import { elements } from './all.ts'

const waiting = new Set(Object.keys(elements))
const watched = new Set<Document | ShadowRoot>()
const watcher = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) load(node)
})

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
  for (const element of where.querySelectorAll([...waiting].join())) loadOne(element)
}

function loadOne({ localName: tag }: Element): void {
  if (!waiting.delete(tag)) return
  elements[tag]?.().catch((cause: unknown) => {
    waiting.add(tag)
    for (const root of watched) for (const element of root.querySelectorAll(tag)) element.dispatchEvent(failure(tag, cause))
  })
}

/** Half a page is better than none, so a chunk that did not arrive is news and not an exception. */
const failure = (tag: string, cause: unknown) =>
  new CustomEvent('ck-error', {
    bubbles: true,
    composed: true,
    detail: { code: 'chunk_load', message: `The code of <${tag}> could not be loaded`, cause }
  })

const ours = Symbol.for('customer-kit element')

/** Registers a tag unless somebody else has it. A second copy of this script finds the first one's elements and leaves them. */
export function defineElement(element: CustomElementConstructor, tag: string, registry: CustomElementRegistry): void {
  const taken = registry.get(tag)
  if (taken) return isOurs(taken) ? undefined : report(tag)
  // One class serves one tag, so each tag gets a class of its own.
  const own = class extends element {}
  Object.defineProperty(own, ours, { value: true })
  registry.define(tag, own)
}

const isOurs = (element: CustomElementConstructor) => Object.hasOwn(element, ours)

function report(tag: string): void {
  const message = `<${tag}> is already another element on this page. Add data-prefix="acme" to the script and write <acme-${tag}>.`
  const event = new CustomEvent('ck-error', { detail: { code: 'tag_taken', message, tag } })
  document.dispatchEvent(event)
  // oxlint-disable-next-line no-console -- whoever puts the page together looks here, and nothing else of it shows
  console.warn(message)
}

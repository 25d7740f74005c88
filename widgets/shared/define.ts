const ours = Symbol.for('customer-kit element')

/** Registers a tag unless somebody else has it. A second copy of this script finds the first one's elements and leaves them. */
export function defineElement(element: CustomElementConstructor, tag: string, registry: CustomElementRegistry): void {
  const taken = registry.get(tag)
  if (taken) {
    if (!isOurs(taken)) void import('./lazy/tag-taken.ts').then(({ report }) => report(tag))
    return
  }
  // One class serves one tag, so each tag gets a class of its own.
  const own = class extends element {}
  Object.defineProperty(own, ours, { value: true })
  registry.define(tag, own)
}

const isOurs = (element: CustomElementConstructor) => ours in element

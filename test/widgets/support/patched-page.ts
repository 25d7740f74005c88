// A page with twenty years behind it. Imported first, it has all this done before any code of the kit runs.

/** As Prototype.js, MooTools and home-made helpers do it: for everybody to see. */
Object.assign(Array.prototype, { last: () => 'theirs', remove: () => 'theirs', each: () => 'theirs' })
Object.assign(String.prototype, { strip: () => 'theirs' })
Object.assign(Element.prototype, { hide: () => 'theirs', select: () => 'theirs', show: () => 'theirs', emit: () => 'theirs' })
Object.assign(Object.prototype, { extend: () => 'theirs' })

/** Prototype.js has no second argument. */
Array.from = ((given: ArrayLike<unknown>) => Array.prototype.slice.call(given)) as typeof Array.from

/** The polyfill of every forum. It knows neither `composed` nor a class. */
const polyfill = function (type: string, { bubbles = false, cancelable = false, detail = undefined } = {}) {
  const event = document.createEvent('CustomEvent')
  event.initCustomEvent(type, bubbles, cancelable, detail)
  return event
}
polyfill.prototype = Event.prototype
Object.assign(globalThis, { CustomEvent: polyfill })

/** Watches what is asked, and looks at it first. */
const { fetch } = globalThis
export const fetched: string[] = []
globalThis.fetch = function (this: unknown, ...given: Parameters<typeof fetch>) {
  const [what] = given
  fetched.push(new URL(what instanceof Request ? what.url : String(what), location.href).pathname)
  return fetch.apply(globalThis, given)
}

/** A micro-frontend's registry: nothing twice, and everything wrapped. */
const { define } = CustomElementRegistry.prototype
CustomElementRegistry.prototype.define = function (tag, element, options) {
  if (this.get(tag)) throw new Error(`${tag} is defined`)
  define.call(this, tag, class extends element {}, options)
}

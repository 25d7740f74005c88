/** The keys of a feed: Page Down and Page Up go from event to event, Control with End or Home leaves it. */
export function onFeedKey(event: KeyboardEvent): void {
  const feed = event.currentTarget
  const { target } = event
  if (!(feed instanceof HTMLElement) || !(target instanceof Element)) return
  const to = destination(event, feed, target.closest('article'))
  if (!(to instanceof HTMLElement)) return
  event.preventDefault()
  to.focus()
}

function destination({ key, ctrlKey, metaKey }: KeyboardEvent, feed: HTMLElement, from: Element | null): Element | null | undefined {
  const articles = [...feed.querySelectorAll('article')]
  const at = from ? articles.indexOf(from as HTMLElement) : -1
  if (key === 'PageDown') return articles[at + 1]
  if (key === 'PageUp') return articles[at - 1]
  if (!ctrlKey && !metaKey) return undefined
  if (key === 'End') return feed.nextElementSibling
  return key === 'Home' ? feed.previousElementSibling : undefined
}

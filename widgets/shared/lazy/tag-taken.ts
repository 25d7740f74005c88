/** Said where whoever puts the page together looks. */
export function report(tag: string): void {
  const message = `<${tag}> is already another element on this page. Add data-prefix="acme" to the script and write <acme-${tag}>.`
  const event = new CustomEvent('ck-error', { detail: { code: 'tag_taken', message, status: 0, requestId: '', retry: () => {}, tag } })
  document.dispatchEvent(event)
  // oxlint-disable-next-line no-console -- nothing else of it shows
  console.warn(message)
}

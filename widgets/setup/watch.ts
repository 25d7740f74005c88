export const isDevelopment = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.(test|localhost))$/.test(location.hostname)

/** On a developer's own machine, what is wrong with the page is said on the page, with the line that mends it. */
export function watchSetup(): void {
  if (!isDevelopment) return
  const blocked: SecurityPolicyViolationEvent[] = []
  document.addEventListener('securitypolicyviolation', (event) => blocked.push(event))
  document.addEventListener('ck-error', (event) => {
    const target = event.composedPath()[0]
    // Safe because nothing but the kit dispatches it, and always with a code.
    const { detail } = event as CustomEvent<{ code: string; message: string }>
    // What went wrong is told as well where the code of this panel does not arrive.
    import('./advise.ts').then(({ advise }) => advise(detail, target, blocked)).catch(() => undefined)
  })
}

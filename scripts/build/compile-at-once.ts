import type { Plugin } from 'vite'

/**
 * A chunk is fetched when nearly all of it is about to run. Told so, a browser compiles it beside the page while it arrives, and not
 * function by function while a person waits. Elsewhere it is a comment.
 */
export const compileAtOnce = (): Plugin => ({
  name: 'compile-at-once',
  outputOptions: (options) => ({ ...options, postBanner: '//# allFunctionsCalledOnLoad' })
})

import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Lit's build for developers warns of an update that follows an update. Here that is how it has to be: a widget measures what it
 * drew, and draws again. A host's developer should not read of it each time.
 */
export const quietLit = (): Plugin => ({
  name: 'quiet-lit',
  transform: (code, id) =>
    id === resolve('widgets/shared/element.ts') ? `${code}\nKitElement.disableWarning?.('change-in-update')\n` : null
})

import { html, type TemplateResult } from 'lit'

/** One line on a field of 16 by 16. */
export const draw = (path: string, more = ''): TemplateResult =>
  html`<svg class="i ${more}" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`

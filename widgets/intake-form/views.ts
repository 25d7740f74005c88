import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../shared/first-icons.ts'
import { type Failure, mayPass } from './failure.ts'
import type { Say } from './words.ts'

/** The geometry of a usual form, so that nothing moves when the real one arrives. */
export const renderLoading = (
  say: Say
): TemplateResult => html`<div class="fm skeleton" part="skeleton" role="img" aria-label=${say('loading')}>
  <span class="sk head"></span>
  ${skeletonField} ${skeletonField} ${skeletonField} ${skeletonField}
  <span class="sk control"></span>
</div>`

const skeletonField = html`<span class="fl"><span class="sk label"></span><span class="sk control"></span></span>`

/** The visitor reads what to do, the developer of the page what is wrong with it. */
export function renderUnavailable(failure: Failure, say: Say, retry: () => void): TemplateResult {
  const canRetry = mayPass(failure)
  return html`<slot name="error"><div class="emp" part="error" role="alert">
    ${icons.alert}
    <div class="head3">${canRetry ? say('unloaded') : say('unavailable')}</div>
    <p>${canRetry ? say('unloadedHint') : say('unavailableHint')}</p>
    <p class="code" lang="en">${say('forDeveloper')} ${failure.reason} (${[failure.code, failure.requestId].filter(Boolean).join(' ')})</p>
    ${
      canRetry
        ? html`<div class="acts"><button class="btn" type="button" part="button retry" @click=${retry}>${icons.refresh}${say('again')}</button></div>`
        : nothing
    }
  </div></slot>`
}

/** Stands where the form stood. Its heading takes the focus, so that it is what a screen reader says next. */
export const renderConfirmed = ({ title, text }: { title: string; text: string }, headingLevel: number): TemplateResult =>
  html`<slot name="success"><div class="emp done" part="success">
    ${icons.ok}
    <div class="title" role="heading" aria-level=${headingLevel} tabindex="-1"><bdi dir="auto">${title}</bdi></div>
    <p><bdi dir="auto">${text}</bdi></p>
  </div></slot>`

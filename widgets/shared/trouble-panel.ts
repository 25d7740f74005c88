import { html, nothing, type TemplateResult } from 'lit'
import * as icons from './icons.ts'
import type { Values } from './strings/words.ts'
import type { Trouble } from './trouble.ts'
import type en from './strings/en.ts'

type Key = keyof typeof en
export type Panel = {
  trouble: Trouble
  /** What could not be had, in the widget's own words. */
  title: string | undefined
  say: (key: Key, values?: Values) => string
  retry: () => void
  signIn: () => void
}

/** One honest sentence, and the one thing to do about it. */
export function troublePanel({ trouble, title, say, retry, signIn }: Panel): TemplateResult {
  const { kind, code, status, requestId } = trouble
  const again = html`<button class="btn" type="button" part="button retry" @click=${retry}>${icons.refresh}${say('retry')}</button>`
  switch (kind) {
    case 'session':
      return panel(
        icons.clock,
        say('sessionEnded'),
        say('sessionEndedText'),
        html`<button class="btn p" type="button" part="button button-primary" @click=${signIn}>${say('signIn')}</button>`
      )
    case 'forbidden':
      return panel(icons.lock, say('forbidden'), say('forbiddenText'))
    case 'missing':
      return panel(icons.search, say('missing'), say('missingText'))
    case 'setup':
      return panel(icons.alert, say('setup'), say(code as Key))
    case 'offline':
      return navigator.onLine
        ? panel(icons.offline, title ?? say('unreachable'), say('unreachable'), again)
        : panel(icons.offline, say('offline'), say('offlineText'), again)
    case 'failed': {
      const id = requestId ? html`<p class="code">${say('request', { id: requestId })}</p>` : nothing
      return panel(icons.alert, title ?? say('failed'), html`${say(status === 503 ? 'unavailable' : 'failed')}${id}`, again)
    }
  }
}

/** The same in one line, above what was shown before. */
export function troubleBanner({ trouble: { kind, code }, title, say, retry, signIn }: Panel): TemplateResult {
  const isOver = kind === 'session'
  return html`<div class="banner warn" part="error" role="alert">
    ${kind === 'offline' ? icons.offline : icons.alert}
    <span>${isOver ? say('sessionEnded') : kind === 'offline' && !navigator.onLine ? say('offline') : title} <span class="t2">${code === 'chunk_load' ? nothing : say('stale')}</span></span>
    <span class="sp"></span>
    <button class="btn sm" type="button" part="button retry" @click=${isOver ? signIn : retry}>${say(isOver ? 'signIn' : 'retry')}</button>
  </div>`
}

const panel = (icon: TemplateResult, title: string, text: unknown, action: TemplateResult | typeof nothing = nothing) =>
  html`<slot name="error"><div class="emp" part="error" role="alert">
    ${icon}
    <div class="head3" role="heading" aria-level="3">${title}</div>
    <p>${text}</p>
    ${action === nothing ? nothing : html`<div class="acts">${action}</div>`}
  </div></slot>`

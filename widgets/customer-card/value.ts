import type { IdentityKind } from '@customer-kit/sdk/contract/identity-kinds.ts'
import { html, nothing, type TemplateResult } from 'lit'
import { userAvatar } from '../shared/avatar.ts'
import * as icons from '../shared/icons.ts'
import { messengers } from '../shared/messengers.ts'
import { safeHref } from '../shared/safe-href.ts'
import { type Field, isConsent, lookOf, namesIn, type Value } from './fields.ts'
import { choiceOf, type Shown, userOf } from './shown.ts'
import type { Say } from './words.ts'

const shownFaces = 4

/** A value in words alone, for names of buttons and for messages. */
export function wordsOf(shown: Shown, field: Field, value: Value): string {
  const { known, say, locale } = shown
  if (Array.isArray(value))
    return namesIn(value)
      .map((one) => (lookOf(known, field) === 'users' ? personOf(shown, one) : one))
      .join(', ')
  if (isConsent(value))
    return [say(value.given ? 'agreed' : 'declined'), value.at && shown.formats.day(value.at), value.source].filter(Boolean).join(' · ')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  const text = String(value ?? '')
  switch (lookOf(known, field)) {
    case 'lookup':
      return choiceWords(shown, field, text)
    case 'number':
      return typeof value === 'number' ? shown.formats.number(value) : text
    case 'day':
      // A calendar day is the same day everywhere.
      return text && shown.formats.day(`${text}T00:00`)
    case 'user':
      return text && personOf(shown, text)
    case 'language':
      return text && languageIn(locale, text)
    case 'timezone':
      return text.replaceAll('_', ' ')
    default:
      return text
  }
}

/** One that is archived is kept by who has it, and can be chosen by nobody else. */
export function choiceWords({ known, say }: Pick<Shown, 'known' | 'say'>, field: Field, key: string): string {
  const { label = key, archived } = choiceOf(known, field, key) ?? {}
  return archived ? say('archivedChoice', { choice: label }) : label
}

const personOf = ({ known, say }: Shown, id: string) => userOf(known, id)?.name ?? say('formerUser')

function languageIn(locale: string, tag: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  } catch {
    return tag
  }
}

/** A value as a reader sees it. */
export function renderValue(shown: Shown, field: Field, value: Value): TemplateResult {
  const words = wordsOf(shown, field, value)
  switch (lookOf(shown.known, field)) {
    case 'email':
    case 'phone':
    case 'reference':
    case 'address':
      return html`<bdi dir="ltr" class="cut" title=${words}>${words}</bdi>`
    case 'user':
      return html`${userAvatar(words)}<bdi class="cut">${words}</bdi>`
    case 'users':
      return renderPeople(shown, namesIn(value), words)
    case 'tags':
      return html`${namesIn(value).map((tag) => html`<span class="tag"><bdi class="cut">${tag}</bdi></span>`)}`
    case 'flag':
      return html`${value && field === 'private' ? icons.lock : nothing}${words}`
    case 'identities':
      return renderIdentities(shown, value)
    case 'consent':
      return html`<span class="long" title=${isConsent(value) ? value.wording : ''}>${words}</span>`
    case 'longText':
      return html`<bdi class="long">${words}</bdi>`
    default:
      return html`<bdi class="cut">${words}</bdi>`
  }
}

function renderIdentities({ say }: Shown, value: Value): TemplateResult {
  const known = Array.isArray(value) ? value.filter((one) => typeof one !== 'string') : []
  return html`<span class="stack tight">${known.map(
    ({ kind, value: name, verified }) =>
      html`<span class="line"><span class="t2 s">${kindWords(say, kind)}</span
        ><bdi dir="ltr" class="cut" title=${name}>${name}</bdi>${verified ? html`<span title=${say('verified')}>${icons.check}<span class="vh">${say('verified')}</span></span>` : nothing}</span>`
  )}</span>`
}

/** What a kind of identity is called. */
export const kindWords = (say: Say, kind: IdentityKind) =>
  kind === 'email' || kind === 'phone' ? say(kind) : kind === 'customer-number' ? say('customerNumber') : (messengers[kind] ?? kind)

function renderPeople(shown: Shown, ids: readonly string[], words: string): TemplateResult {
  const more = ids.length - shownFaces
  return html`<span class="avs" title=${words}>${ids.slice(0, shownFaces).map((id) => userAvatar(personOf(shown, id)))}</span>
    ${ids.length === 1 ? html`<bdi class="cut">${words}</bdi>` : html`<span class="vh">${words}</span>`}
    ${more > 0 ? html`<bdi dir="ltr" class="t2 num" aria-hidden="true">+${shown.formats.number(more)}</bdi>` : nothing}`
}

/** What else can be done with a value than changing it. */
export function renderBeside({ customer, say }: Shown, field: Field, value: Value): TemplateResult | typeof nothing {
  if ((field !== 'email' && field !== 'phone') || typeof value !== 'string') return nothing
  const isVerified = customer.verified?.[field] && customer[field] === value
  const href = safeHref(field === 'email' ? `mailto:${value}` : `tel:${value}`)
  const label = say(field === 'email' ? 'writeEmail' : 'call')
  return html`${isVerified ? html`<span class="tag" title=${say('verified')}>${icons.check}<span class="wide">${say('verified')}</span></span>` : nothing}
    ${href ? html`<a class="ib reach" href=${href} aria-label=${label} title=${label}>${field === 'email' ? icons.mail : icons.phone}</a>` : nothing}`
}

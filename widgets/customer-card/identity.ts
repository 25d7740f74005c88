import { html, type TemplateResult } from 'lit'
import { avatar } from '../shared/avatar.ts'
import { nameOf } from '../shared/customer-name.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { renderPicture } from './picture.ts'
import { choiceOf, type Shown } from './shown.ts'
import type { Say } from './words.ts'

export const titleOf = (customer: Customer, say: Say) => nameOf(customer) || say('unnamed')

/** Who it is, at a glance. `level` 0 leaves the name to readers who cannot see. */
export function renderIdentity({ customer, known, say }: Shown, level: number, name: string, menu: unknown): TemplateResult {
  const { id, kind, region, externalId, avatar: address } = customer
  // There is no word for a kind that only a newer API knows.
  const kindName = kind === 'person' || kind === 'organization' ? say(kind) : kind
  const facts = [kindName, choiceOf(known, 'region', region)?.label].filter(Boolean).join(' · ')
  return html`<div class="top" part="identity">
    <slot name="header-start"></slot><span class="pic" part="picture">${avatar(id, nameOf(customer), kind, 'l')}${renderPicture(address)}</span>
    <div class="grow">
      <div id="title" part="title" class=${level === 0 ? 'vh' : 'ttl cut'} role="heading" aria-level=${level || 2} title=${name}><bdi>${name}</bdi></div>
      <div class="t2 s cut">${facts}${externalId ? html` · <bdi dir="ltr">${externalId}</bdi>` : ''}</div>
    </div>
    ${menu}
  </div>`
}

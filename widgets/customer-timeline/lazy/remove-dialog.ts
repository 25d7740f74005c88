import { html, nothing, type TemplateResult } from 'lit'
import { closeDialog, dialog } from '../../shared/controls/dialog.ts'
import * as icons from '../../shared/icons.ts'
import type { PenSay } from './words.ts'
import type { Removal } from './writing.ts'

type Asked = { removal: Removal; what: string; say: PenSay; confirm: () => void; closed: () => void }

/** Asks before an event goes. */
export const renderRemoveDialog = ({ removal, what, say, confirm, closed }: Asked): TemplateResult =>
  dialog({
    title: say('removeTitle', { what }),
    closeLabel: say('close'),
    closed,
    body: html`<div class="pb">
      <p>${say('removeText')}</p>
      ${removal.fault ? html`<p class="em" role="alert">${icons.error}<span>${say(removal.fault)}</span></p>` : nothing}
    </div>`,
    footer: html`<button class="btn" type="button" @click=${closeDialog}>${say('cancel')}</button>
      <button class="btn d" type="button" aria-disabled=${removal.isBusy ? 'true' : nothing} @click=${confirm}>${say('remove')}</button>`
  })

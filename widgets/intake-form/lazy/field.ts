import { html, nothing, type TemplateResult } from 'lit'
import type { Entry } from './entries.ts'
import * as icons from '../../shared/first-icons.ts'
import type { SheetSay } from './words.ts'

type Shown = { entry: Entry; fault: string | undefined; say: SheetSay; enterKey: 'next' | 'send' }

export const idOf = (path: string) => path.replaceAll('.', '-')

/** Label, native control, help and fault of one entry. Values live in the controls: nothing here ever writes one back. */
export function renderEntry(shown: Shown): TemplateResult {
  const { entry, fault } = shown
  if (entry.control === 'tick') return renderTick(shown)
  if (entry.control === 'pills') return renderPills(shown)
  return html`<div class="fl" part="field">
    <label part="label" for=${idOf(entry.path)}><bdi dir="auto">${entry.label}</bdi> ${optionalMark(shown)}</label>
    ${renderControl(shown)} ${renderHelp(entry)} ${renderFault(entry, fault)}
  </div>`
}

function renderControl({ entry, fault, say, enterKey }: Shown): TemplateResult {
  const { path, control, mandatory, autocomplete, options, initial } = entry
  const id = idOf(path)
  const required = mandatory ? 'true' : nothing
  const invalid = fault ? 'true' : nothing
  const describedBy = describing(entry, fault)
  if (control === 'paragraph')
    return html`<textarea
      class="f" part="input control" rows="4" id=${id} name=${path} autocomplete=${autocomplete}
      aria-required=${required} aria-invalid=${invalid} aria-describedby=${describedBy}
    ></textarea>`
  if (control === 'choice')
    return html`<span class="pick"><select
      class="f" part="input control" id=${id} name=${path} autocomplete=${autocomplete}
      aria-required=${required} aria-invalid=${invalid} aria-describedby=${describedBy}
    >
      <option value="">${say('choose')}</option>
      ${options.map(({ key, label }) => html`<option value=${key} ?selected=${key === initial}>${label}</option>`)}
    </select>${icons.down}</span>`
  const { type, inputmode, dir } = lines[control] ?? { type: 'text' }
  return html`<input
    class="f" part="input control" id=${id} name=${path} type=${type} inputmode=${inputmode ?? nothing} dir=${dir ?? nothing}
    autocomplete=${autocomplete} enterkeyhint=${enterKey} autocapitalize=${control === 'email' ? 'none' : nothing}
    aria-required=${required} aria-invalid=${invalid} aria-describedby=${describedBy}
  />`
}

const lines: Partial<Record<Entry['control'], { type: string; inputmode?: string; dir?: 'ltr' }>> = {
  email: { type: 'email', inputmode: 'email', dir: 'ltr' },
  phone: { type: 'tel', inputmode: 'tel', dir: 'ltr' },
  number: { type: 'text', inputmode: 'decimal', dir: 'ltr' },
  date: { type: 'date' }
}

function renderPills({ entry, fault }: Shown): TemplateResult {
  const id = idOf(entry.path)
  return html`<div class="fl" part="field">
    <span class="lb" part="label" id="${id}-label"><bdi dir="auto">${entry.label}</bdi></span>
    <div
      class="seg tall" role="radiogroup" id=${id} aria-labelledby="${id}-label"
      aria-required="true" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describing(entry, fault)}
    >
      ${entry.options.map(
        ({ key, label }) => html`<label><input type="radio" name=${entry.path} value=${key} /><bdi dir="auto">${label}</bdi></label>`
      )}
    </div>
    ${renderHelp(entry)} ${renderFault(entry, fault)}
  </div>`
}

function renderTick({ entry, fault }: Shown): TemplateResult {
  const id = idOf(entry.path)
  return html`<div class="fl" part="field">
    <label class="tick">
      <input
        type="checkbox" part="input control" id=${id} name=${entry.path} value="true"
        aria-required="true" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describing(entry, fault)}
      />
      <span part="label"><slot name="consent"><bdi dir="auto">${entry.label}</bdi></slot></span>
    </label>
    ${renderFault(entry, fault)}
  </div>`
}

const optionalMark = ({ entry, say }: Shown) => (entry.mandatory ? nothing : html`<i>${say('optional')}</i>`)

const renderHelp = ({ path, help }: Entry) =>
  help ? html`<span class="hp" part="hint" id="${idOf(path)}-help"><bdi dir="auto">${help}</bdi></span>` : nothing

const renderFault = ({ path }: Entry, fault: string | undefined) =>
  fault ? html`<span class="em" part="field-error" id="${idOf(path)}-fault">${icons.error}<span>${fault}</span></span>` : nothing

function describing({ path, help }: Entry, fault: string | undefined) {
  const ids = [fault && `${idOf(path)}-fault`, help && `${idOf(path)}-help`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : nothing
}

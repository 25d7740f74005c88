import '@customer-kit/widgets/intake-form/define.ts'
import type { IntakeFormElement } from '@customer-kit/widgets/intake-form/intake-form.ts'
import type { FormDefinition, NewAttribute } from '@customer-kit/sdk'
import { api, type Workspace } from '../support/api.ts'
import { eventually, textOf } from '../support/page.ts'

/** Everything a form can ask for, but for what a workspace has defined. */
export const visit: FormDefinition = {
  title: 'Book a visit',
  intro: 'Tell us who you are.',
  submitLabel: 'Request a visit',
  recipient: 'Northbay Clinic',
  kind: 'person',
  country: 'BE',
  fields: [
    { field: 'firstName', mandatory: true },
    { field: 'lastName', mandatory: true },
    { field: 'email', mandatory: true },
    { field: 'phone', help: 'Only to reach you about this visit.' },
    { field: 'channel' },
    { field: 'language', visible: false }
  ],
  questions: [
    { key: 'contact', label: 'Preferred contact', type: 'choice', options: ['Email', 'Phone'], mandatory: true },
    { key: 'day', label: 'Preferred day', type: 'date' },
    { key: 'reason', label: 'Reason', type: 'longText' }
  ],
  consent: { text: 'I agree that my details are used to plan this visit' },
  confirmation: { title: 'Thank you', text: 'We answer within one working day.' }
}

const attributes: NewAttribute[] = [
  { key: 'motto', label: 'Motto', type: 'text' },
  { key: 'visits', label: 'Visits a year', type: 'number' },
  { key: 'since', label: 'Patient since', type: 'date' },
  { key: 'insured', label: 'Insured', type: 'flag' },
  { key: 'reminded', label: 'Reminders', type: 'flag' },
  {
    key: 'plan',
    label: 'Plan',
    type: 'choice',
    options: ['Myself', 'Family', 'The firm I work at'].map((label, at) => ({ key: `p${at}`, label }))
  }
]

/** What a workspace has defined, asked before everything else. */
export async function shownWithAttributes(locale = ''): Promise<Scene> {
  const workspace = await api.workspace()
  for (const attribute of attributes) await api.define(workspace, attribute)
  const mandatory = (key: string) => key === 'insured' || key === 'plan'
  const fields = attributes.map(({ key = '' }) => ({ field: `attributes.${key}` as const, mandatory: mandatory(key) }))
  const definition: FormDefinition = { ...visit, fields: [...fields, { field: 'email', mandatory: true }], questions: [], consent: null }
  return shownIn(workspace, definition, { locale })
}

export type Scene = { workspace: Workspace; form: IntakeFormElement }

/** A form element that is not on the page yet. */
export function formFor({ apiUrl, publicKey }: Workspace, key = 'visit'): IntakeFormElement {
  const form = document.createElement('intake-form')
  Object.assign(form, { apiUrl, publicKey, formKey: key })
  return form
}

/** The form on the page, ready to be filled in. */
export async function shown(definition: FormDefinition = visit, theme: IntakeFormElement['theme'] = 'auto'): Promise<Scene> {
  return shownIn(await api.workspace(), definition, { theme })
}

async function shownIn(workspace: Workspace, definition: FormDefinition, more: Partial<IntakeFormElement>): Promise<Scene> {
  await api.form(workspace, 'visit', definition)
  const form = Object.assign(formFor(workspace), more)
  document.body.append(form)
  await eventually(() => one(form, 'form'), 'the form')
  return { workspace, form }
}

export const all = (form: Element, selector: string): HTMLElement[] => [...(form.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
export const one = (form: Element, selector: string): HTMLElement | undefined => all(form, selector)[0]
export const field = (form: Element, name: string) => one(form, `[name="${name}"]`) as HTMLInputElement
export const faults = (form: Element) => all(form, '[part=field-error]').map(textOf)
export const alerts = (form: Element) => all(form, '[role=alert]').map(textOf).join(' ')
export const send = (form: Element) => one(form, 'button[type=submit]')?.click()

/** Types as a visitor does: input while typing, then on to the next field. */
export function fill(form: Element, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = field(form, name)
    control.focus()
    control.value = value
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    control.blur()
  }
}

/** All that the form insists on. */
export function fillIn(form: Element): void {
  fill(form, { 'values.firstName': 'Mira', 'values.lastName': 'Janssen', 'values.email': 'mira@example.com' })
  one(form, 'input[type=radio][value=Phone]')?.click()
  field(form, 'consent').click()
}

import type { Form, Settings } from '@customer-kit/sdk/contract'

/**
 * What the form asks and the workspace insists on is mandatory in the form too. What the form does not ask, nobody can answer: the visitor
 * still becomes a customer, because a visitor who is turned away is lost, and what is missing is for somebody to find out.
 */
export function insisting(form: Form, { mandatoryFields }: Settings): Form {
  const mandatory: ReadonlySet<string> = new Set(mandatoryFields[form.kind])
  return {
    ...form,
    fields: form.fields.map((field) =>
      field.visible && mandatory.has(field.field) ? Object.assign({}, field, { mandatory: true }) : field
    )
  }
}

import type { FormDefinition } from '@customer-kit/sdk'

/** What the clinic asks of a visitor. An administrator may change it afterwards; the page shows what is kept. */
export const visitForm: FormDefinition = {
  title: 'Ask for a visit',
  intro: 'Two minutes, and we call you back.',
  submitLabel: 'Ask for a visit',
  recipient: 'Northbay Clinic',
  kind: 'person',
  country: 'GB',
  fields: [
    { field: 'firstName', mandatory: true },
    { field: 'lastName', mandatory: true },
    { field: 'email', mandatory: true },
    { field: 'phone', help: 'Only to reach you about this visit.' },
    { field: 'language', label: 'Which language do you prefer?' },
    { field: 'attributes.insurance', label: 'How are you insured?' }
  ],
  questions: [
    {
      key: 'reason',
      label: 'What is it about?',
      type: 'choice',
      options: ['A check-up', 'Something hurts', 'A second opinion'],
      mandatory: true
    },
    { key: 'day', label: 'Which day would suit you?', type: 'date' },
    { key: 'more', label: 'Anything else we should know?', type: 'longText' }
  ],
  consent: { text: 'Northbay Clinic may keep these details to answer me.' },
  confirmation: { title: 'Thank you', text: 'We call you back within one working day.' }
}

import type { Stage } from '../stage.ts'
import { shown } from './shown.ts'

export async function tellOfForms({ kit, visitor }: Stage): Promise<void> {
  // putForm
  await kit.forms.put('new-patient', {
    title: 'New patients',
    recipient: 'Acme Clinic',
    kind: 'person',
    fields: [{ field: 'firstName', mandatory: true }, { field: 'email', mandatory: true }, { field: 'phone' }],
    confirmation: { title: 'Thank you', text: 'We call you back within one working day.' }
  })

  // getForm
  const form = await kit.forms.get('new-patient')

  // getPublicForm
  const publicForm = await visitor.publicForms.get('new-patient')

  // submitForm
  const { confirmation } = await visitor.publicForms.submit('new-patient', {
    values: { firstName: 'Emmy', email: 'emmy@example.com' }
  })

  shown(form, publicForm, confirmation)
}

export async function tellOfLookups({ kit, finishJobs }: Stage): Promise<void> {
  // listLookups
  const { data, revision } = await kit.lookups.list('stages', { uses: true })

  // createLookup
  const trial = await kit.lookups.create('stages', { label: 'On trial', tone: 'blue' })

  // updateLookup
  await kit.lookups.update('stages', trial.key, { label: 'Trial' })

  // reorderLookups
  await kit.lookups.reorder('stages', { keys: [trial.key, ...data.map(({ key }) => key)], revision })

  // mergeLookups
  const job = await kit.lookups.merge('stages', 'contacted', trial.key)

  // listJobs
  const running = await kit.jobs.list({ limit: 2 })

  await finishJobs()

  // getJob
  const { state, looked } = await kit.jobs.get(job.id)

  const another = await kit.lookups.merge('stages', 'lead', trial.key)

  // cancelJob
  await kit.jobs.cancel(another.id)

  // resumeJob
  await kit.jobs.resume(another.id)

  shown(running, state, looked)
}

export async function tellOfAttributes({ kit, finishJobs }: Stage): Promise<void> {
  // createAttribute
  const contractEnd = await kit.attributes.create({ label: 'Contract end', type: 'date' })

  await kit.attributes.create({ label: 'Seats', type: 'number' })

  // listAttributes
  const { data, revision } = await kit.attributes.list()

  // updateAttribute
  await kit.attributes.update(contractEnd.key, { indexed: true })

  await finishJobs()

  // reorderAttributes
  await kit.attributes.reorder({ keys: data.map(({ key }) => key).toReversed(), revision })
}

export async function tellOfTags({ kit }: Stage): Promise<void> {
  // createTag
  const vip = await kit.tags.create({ name: 'VIP', tone: 'violet' })

  // listTags
  const tags = await kit.tags.list({ q: 'news', limit: 2 })

  const newsletter = tags.data.find(({ name }) => name === 'newsletter')
  if (!newsletter) throw new Error('Ada carries this tag')

  // updateTag
  const letters = await kit.tags.update(newsletter.id, { name: 'letters' })

  // getTagUsages
  const { customers } = await kit.tags.usages(letters.id)

  // mergeTags
  await kit.tags.merge(letters.id, vip.id)

  shown(customers)
}

export async function tellOfSettings({ kit }: Stage): Promise<void> {
  // getSettings
  const settings = await kit.settings.get()

  // updateSettings
  await kit.settings.update(settings, { mandatoryFields: { organization: ['email'] } })

  // listChanges
  const { position } = await kit.changes.list()

  // getOpenApi
  const { openapi } = await kit.openApi()

  shown(position, openapi)
}

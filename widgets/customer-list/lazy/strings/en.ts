/** What only those need who add a customer. */
const en = {
  kind: 'Kind',
  person: 'Person',
  organization: 'Organization',
  firstName: 'First name',
  lastName: 'Last name',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  phoneHelp: 'With its country code, like +34 600 123 456',
  stage: 'Stage',
  status: 'Status',
  state: 'State',
  region: 'Region',
  segment: 'Segment',
  channel: 'Channel',
  preferredOffice: 'Preferred office',
  responsible: 'Responsible',
  serviceManager: 'Service manager',
  accountManagers: 'Account manager',
  preferredContact: 'Preferred contact',
  viewers: 'Viewer',
  externalId: 'External ID',
  language: 'Language',
  timezone: 'Time zone',
  avatar: 'Picture',
  tags: 'Tags',
  notes: 'Notes',
  needed: 'Fill this in',
  create: 'Add customer',
  creating: 'Adding…',
  oneNeeded: 'Fill in a name, an email address or a phone number',
  nameNeeded: 'An organization needs a name',
  createFailed: 'Not saved. What you typed is still here.'
}

export default en
export type FormEnglish = typeof en

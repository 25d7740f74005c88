const en = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  externalId: 'External ID',
  kind: 'Kind',
  language: 'Language',
  timezone: 'Time zone',
  status: 'Status',
  state: 'State',
  region: 'Region',
  channel: 'Channel',
  preferredOffice: 'Office',
  serviceManager: 'Service manager',
  preferredContact: 'Preferred contact',
  accountManagers: 'Account managers',
  viewers: 'Viewers',
  tags: 'Tags',
  private: 'Private',
  intermediary: 'Intermediary',
  consent: 'Consent',
  updatedAt: 'Updated',
  createdAt: 'Created',
  yes: 'Yes',
  no: 'No'
}

export default en
export type Titles = typeof en

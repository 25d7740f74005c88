import shared from '../../shared/strings/en.ts'

const en = {
  ...shared,
  title: 'Lists',
  kinds: 'Which list',

  stages: 'Stages',
  statuses: 'Statuses',
  states: 'States',
  regions: 'Regions',
  segments: 'Segments',
  channels: 'Channels',
  sources: 'Sources',
  campaigns: 'Campaigns',
  offices: 'Offices',
  services: 'Services',
  invoiceTypes: 'Invoice types',
  eventTypes: 'Event types',
  tags: 'Tags',

  uses: { one: '{n} customer', other: '{n} customers' },
  usesAtLeast: { other: 'over {n} customers' },
  archived: 'Archived',
  loadFailed: 'The list could not be loaded',
  empty: 'Nothing here yet',
  emptyText: 'What you add here can be chosen for every customer.',
  emptyReadOnly: 'What an administrator adds here can be chosen for every customer.',
  more: 'Load more',
  moreFailed: 'The rest could not be loaded.'
}

export default en
export type English = typeof en

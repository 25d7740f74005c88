import shared from '../../shared/strings/en.ts'

const en = {
  ...shared,
  title: 'Customers',
  customer: 'Customer',
  stage: 'Stage',
  segment: 'Segment',
  responsible: 'Responsible',
  updated: 'Updated',
  created: 'Created',
  nameless: 'No name',
  search: 'Search name, email, phone',
  clearSearch: 'Clear search',
  newCustomer: 'New customer',
  loadFailed: 'Customers could not be loaded',
  empty: 'No customers yet',
  emptyText: 'The first one shows up here as soon as it is added.',
  emptyOwn: 'You have no customers yet',
  emptyOwnText: 'Those you are responsible for or were added to show up here.',
  noMatch: 'No customers match “{words}”',
  noMatchText: 'Try another part of the name, email or phone.',
  found: { one: '{n} customer', other: '{n} customers' },
  manyCustomers: 'More than {n} customers',
  range: '{from}–{to} of {total}',
  rangeLast: 'Last {n} of {total}',
  rangeFromEnd: '{from}–{to} from the end of {total}',
  rangeAbout: 'About {percent} of the way through {total}',
  more: { one: 'Load {n} more', other: 'Load {n} more' },
  fresh: { one: '{n} new', other: '{n} new' },
  checked: 'Updated {ago}',
  gapFailed: 'Some customers could not be loaded',
  opened: 'Opened {name}',
  added: '{name} was added'
}

export default en
export type English = typeof en

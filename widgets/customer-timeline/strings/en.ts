import shared from '../../shared/strings/en.ts'

export default {
  ...shared,
  timeline: 'Timeline',
  record: 'Record event',
  allTypes: 'All types',
  filter: 'Show',

  note: 'Note',
  call: 'Call',
  meeting: 'Meeting',
  email: 'Email',
  appointment: 'Appointment',
  form: 'Form submitted',
  custom: 'Event',

  by: 'by {name}',
  upcoming: 'Upcoming',
  view: 'View',
  hide: 'Hide',

  write: 'Add a note…',
  recorded: 'Recorded',
  updated: 'Saved',
  deleted: 'Removed',

  more: 'Load older',
  loadingMore: 'Loading…',
  moreFailed: 'The older events could not be loaded.',
  loadFailed: 'The timeline could not be loaded',
  nobody: 'Nobody is selected',
  nobodyText: 'Choose a customer to see what happened and what is planned.',
  empty: 'Nothing has happened yet',
  emptyText: 'Notes, calls, meetings and forms of this customer will stand here.',
  emptyFiltered: 'Nothing of this type yet',
  showAll: 'Show all types'
}

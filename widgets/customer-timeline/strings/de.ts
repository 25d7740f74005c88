import shared from '../../shared/strings/de.ts'
import type { Translation } from '../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  ...shared,
  timeline: 'Verlauf',
  record: 'Ereignis erfassen',
  allTypes: 'Alle Arten',
  filter: 'Zeigen',

  note: 'Notiz',
  call: 'Anruf',
  meeting: 'Treffen',
  email: 'E-Mail',
  appointment: 'Termin',
  form: 'Formular gesendet',
  custom: 'Ereignis',

  by: 'von {name}',
  upcoming: 'Demnächst',
  view: 'Ansehen',
  hide: 'Zuklappen',

  write: 'Notiz hinzufügen …',
  recorded: 'Erfasst',
  updated: 'Gespeichert',
  deleted: 'Entfernt',

  more: 'Ältere laden',
  loadingMore: 'Wird geladen …',
  moreFailed: 'Die älteren Ereignisse konnten nicht geladen werden.',
  loadFailed: 'Der Verlauf konnte nicht geladen werden',
  nobody: 'Niemand ausgewählt',
  nobodyText: 'Wählen Sie einen Kunden, um zu sehen, was war und was geplant ist.',
  empty: 'Noch ist nichts geschehen',
  emptyText: 'Notizen, Anrufe, Treffen und Formulare dieses Kunden stehen dann hier.',
  emptyFiltered: 'Noch nichts von dieser Art',
  showAll: 'Alle Arten zeigen'
} satisfies Translation<typeof en>

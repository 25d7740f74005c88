import shared from '../../shared/strings/de.ts'
import type { Translation } from '../../shared/strings/words.ts'
import type { English } from './en.ts'

export default {
  ...shared,
  title: 'Kunden',
  customer: 'Kunde',
  stage: 'Phase',
  segment: 'Segment',
  responsible: 'Zuständig',
  updated: 'Geändert',
  created: 'Angelegt',
  nameless: 'Ohne Namen',
  search: 'Name, E-Mail, Telefon suchen',
  clearSearch: 'Suche löschen',
  newCustomer: 'Neuer Kunde',
  loadFailed: 'Die Kunden konnten nicht geladen werden',
  empty: 'Noch keine Kunden',
  emptyText: 'Der erste erscheint hier, sobald er angelegt ist.',
  emptyOwn: 'Sie haben noch keine Kunden',
  emptyOwnText: 'Sie sehen Kunden, für die Sie zuständig sind oder zu denen Sie hinzugefügt wurden.',
  noMatch: 'Keine Kunden zu „{words}“',
  noMatchText: 'Suchen Sie nach einem anderen Teil des Namens, der E-Mail-Adresse oder der Telefonnummer.',
  found: { one: '{n} Kunde', other: '{n} Kunden' },
  manyCustomers: 'Mehr als {n} Kunden',
  range: '{from}–{to} von {total}',
  rangeLast: 'Die letzten {n} von {total}',
  rangeFromEnd: '{from}–{to} vom Ende von {total}',
  rangeAbout: 'Etwa bei {percent} von {total}',
  more: { one: '{n} weiteren laden', other: '{n} weitere laden' },
  fresh: { one: '{n} neuer', other: '{n} neue' },
  checked: 'Aktualisiert {ago}',
  gapFailed: 'Einige Kunden konnten nicht geladen werden',
  opened: '{name} geöffnet',
  added: '{name} wurde angelegt'
} satisfies Translation<English>

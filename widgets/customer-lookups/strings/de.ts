import shared from '../../shared/strings/de.ts'
import type { Translation } from '../../shared/strings/words.ts'
import type { English } from './en.ts'

export default {
  ...shared,
  title: 'Listen',
  kinds: 'Welche Liste',

  stages: 'Phasen',
  statuses: 'Status',
  states: 'Stände',
  regions: 'Regionen',
  segments: 'Segmente',
  channels: 'Kanäle',
  sources: 'Quellen',
  campaigns: 'Kampagnen',
  offices: 'Niederlassungen',
  services: 'Leistungen',
  invoiceTypes: 'Rechnungsarten',
  eventTypes: 'Ereignisarten',
  tags: 'Schlagwörter',

  uses: { one: '{n} Kunde', other: '{n} Kunden' },
  usesAtLeast: { other: 'über {n} Kunden' },
  archived: 'Archiviert',
  loadFailed: 'Die Liste konnte nicht geladen werden',
  empty: 'Noch nichts da',
  emptyText: 'Was Sie hier hinzufügen, lässt sich bei jedem Kunden wählen.',
  emptyReadOnly: 'Was eine Administratorin oder ein Administrator hier hinzufügt, lässt sich bei jedem Kunden wählen.',
  more: 'Mehr laden',
  moreFailed: 'Der Rest konnte nicht geladen werden.'
} satisfies Translation<English>

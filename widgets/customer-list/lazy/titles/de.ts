import type { Translation } from '../../../shared/strings/words.ts'
import type { Titles } from './en.ts'

export default {
  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  externalId: 'Externe ID',
  kind: 'Art',
  language: 'Sprache',
  timezone: 'Zeitzone',
  status: 'Status',
  state: 'Zustand',
  region: 'Region',
  channel: 'Kanal',
  preferredOffice: 'Büro',
  serviceManager: 'Betreuung',
  preferredContact: 'Ansprechperson',
  accountManagers: 'Kundenteam',
  viewers: 'Eingeweihte',
  tags: 'Schlagwörter',
  private: 'Privat',
  intermediary: 'Vermittler',
  consent: 'Einwilligung',
  updatedAt: 'Geändert',
  createdAt: 'Angelegt',
  yes: 'Ja',
  no: 'Nein'
} satisfies Translation<Titles>

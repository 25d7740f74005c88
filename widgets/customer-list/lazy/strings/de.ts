import type { Translation } from '../../../shared/strings/words.ts'
import type { FormEnglish } from './en.ts'

export default {
  kind: 'Art',
  person: 'Person',
  organization: 'Organisation',
  firstName: 'Vorname',
  lastName: 'Nachname',
  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  phoneHelp: 'Mit Landesvorwahl, etwa +49 30 901820',
  create: 'Kunde anlegen',
  creating: 'Wird angelegt …',
  oneNeeded: 'Geben Sie einen Namen, eine E-Mail-Adresse oder eine Telefonnummer an',
  nameNeeded: 'Eine Organisation braucht einen Namen',
  createFailed: 'Nicht gespeichert. Ihre Eingaben sind noch da.'
} satisfies Translation<FormEnglish>

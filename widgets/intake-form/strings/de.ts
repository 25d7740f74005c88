import type { Translation } from '../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  firstName: 'Vorname',
  lastName: 'Nachname',
  name: 'Organisation',
  email: 'E-Mail',
  phone: 'Telefon',
  language: 'Sprache',
  timezone: 'Zeitzone',
  externalId: 'Kundennummer',
  notes: 'Nachricht',
  stage: 'Phase',
  status: 'Status',
  state: 'Stand',
  region: 'Region',
  segment: 'Segment',
  channel: 'Wie haben Sie uns gefunden?',

  loading: 'Das Formular wird geladen',
  optional: '(freiwillig)',
  choose: 'Auswählen …',
  recipient: 'Ihre Angaben gehen nur an {recipient}.',
  send: 'Absenden',
  sending: 'Wird gesendet …',
  again: 'Erneut versuchen',

  isMissing: 'Bitte ausfüllen',
  isUnchosen: 'Bitte wählen',
  isUnticked: 'Bitte ankreuzen',
  notAnEmail: 'E-Mail-Adresse wie name@example.com eingeben',
  notAPhone: 'Telefonnummer wie +49 30 123456 eingeben',
  notADate: 'Vollständiges Datum eingeben',
  faults: { one: 'Ein Feld braucht noch etwas', other: '{n} Felder brauchen noch etwas' },

  offline: 'Sie sind offline. Ihre Angaben bleiben hier und werden gesendet, sobald die Verbindung wieder da ist.',
  unreachable: 'Der Server ist nicht erreichbar. Ihre Angaben sind noch da: Versuchen Sie es erneut.',
  tooMany: 'Das war in kurzer Zeit zu oft. Ihre Angaben sind noch da: Warten Sie eine Minute und versuchen Sie es erneut.',
  unsent: 'Bei uns ist etwas schiefgegangen. Ihre Angaben sind noch da: Versuchen Sie es erneut.',
  refused: 'Dieses Formular nimmt gerade keine Angaben an. Was Sie geschrieben haben, ist noch da.',

  unloaded: 'Das Formular konnte nicht geladen werden',
  unloadedHint: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  unavailable: 'Dieses Formular ist nicht verfügbar',
  unavailableHint: 'Bitte versuchen Sie es später erneut, oder erreichen Sie uns auf anderem Weg.',
  forDeveloper: 'Für die Entwicklung dieser Seite:'
} satisfies Translation<typeof en>

import type { Translation } from './words.ts'
import type en from './en.ts'

export default {
  retry: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  request: 'Anfrage {id}',
  loading: 'Wird geladen',
  failed: 'Der Server hat nicht wie erwartet geantwortet.',
  unavailable: 'Der Server ist ausgelastet. Bitte gleich noch einmal versuchen.',
  offline: 'Sie sind offline',
  offlineText: 'Was geladen ist, bleibt hier. Der Rest kommt, sobald die Verbindung wieder da ist.',
  unreachable: 'Der Server ist nicht erreichbar',
  sessionEnded: 'Ihre Sitzung ist beendet',
  sessionEndedText: 'Gespeichertes ist nicht verloren. Melden Sie sich an, um weiterzumachen.',
  signIn: 'Erneut anmelden',
  forbidden: 'Das können Sie nicht sehen',
  forbiddenText: 'Ihre Rolle umfasst das nicht. Fragen Sie eine Administratorin oder einen Administrator.',
  missing: 'Nicht gefunden',
  missingText: 'Gelöscht, oder für Sie nicht sichtbar.',
  setup: 'Dieses Widget ist nicht verbunden',
  no_provider: 'Setzen Sie es in <customer-kit> oder nennen Sie eines mit provider="id".',
  ambiguous_provider: 'Diese Seite hat mehrere <customer-kit>. Nennen Sie eines mit provider="id".',
  no_session: 'Geben Sie <customer-kit> einen session-endpoint oder setzen Sie fetchSession.',
  stale: 'Diese Angaben können veraltet sein.',
  incomplete: 'Ein Teil hiervon ist nicht angekommen.'
} satisfies Translation<typeof en>

import type { Translation } from '../../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  identitiesOf: 'Woran {name} zu erkennen ist',
  notVerified: 'Nicht bestätigt',
  main: 'Haupt',
  change: '{value} ändern',
  editOne: 'Bearbeiten',
  makeMain: 'Zum Haupteintrag machen',
  verify: 'Als bestätigt kennzeichnen',
  unverify: 'Als nicht bestätigt kennzeichnen',
  removeOne: 'Entfernen',
  identityAdded: '{value} wurde hinzugefügt',
  identityChanged: '{value} wurde geändert',
  identityRemoved: '{value} wurde entfernt',
  isMain: '{value} ist jetzt der Haupteintrag',
  isVerified: '{value} ist jetzt bestätigt',
  isUnverified: '{value} ist nicht mehr bestätigt',
  kindOfIdentity: 'Was es ist',
  identityValue: 'Adresse, Nummer oder Name',
  addIdentity: 'Hinzufügen',
  writeLike: 'Schreiben Sie es wie {example}',
  writeNumber: 'Schreiben Sie sie mit Landesvorwahl, wie {example}',
  writeSomething: 'Schreiben Sie es zuerst',
  takenBy: '{name} hat bewiesen, dass dies ihnen gehört.',
  hasAlready: 'Das ist schon eingetragen.',
  lastOne: 'Nichts anderes sagt, wer es ist. Fügen Sie zuerst etwas anderes hinzu.',
  tooMany: 'Mehr kann ein Kunde nicht haben.',
  goneMeanwhile: 'Jemand hat das inzwischen geändert. Sehen Sie noch einmal nach.'
} satisfies Translation<typeof en>

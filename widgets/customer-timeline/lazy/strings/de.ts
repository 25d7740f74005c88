import type { Translation } from '../../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  actions: 'Aktionen für {what}',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  kind: 'Art des Ereignisses',
  title: 'Titel',
  text: 'Text',
  from: 'Wann',
  until: 'Bis',
  optional: '(freiwillig)',
  keep: 'Erfassen',
  keeping: 'Wird erfasst …',
  saving: 'Wird gespeichert …',
  emptyEvent: 'Titel oder Text schreiben',
  noTime: 'Datum und Uhrzeit wählen',
  endsEarly: 'Es endet, bevor es beginnt',
  unkept: 'Das konnte nicht erfasst werden. Was Sie geschrieben haben, ist noch da: Versuchen Sie es erneut.',
  unreached: 'Der Server ist nicht erreichbar. Was Sie geschrieben haben, ist noch da: Versuchen Sie es erneut.',
  disallowed: 'Das dürfen Sie nicht ändern.',
  changedMeanwhile: 'Inzwischen hat jemand etwas geändert. Speichern Sie noch einmal, um es zu ersetzen.',
  removedMeanwhile: 'Jemand hat das inzwischen entfernt. Erfassen Sie es neu, oder verwerfen Sie es.',
  removeTitle: '„{what}“ entfernen?',
  removeText: 'Es verschwindet für alle aus dem Verlauf.',
  unremoved: 'Das konnte nicht entfernt werden. Versuchen Sie es erneut.'
} satisfies Translation<typeof en>

import type { Translation } from '../../../shared/strings/words.ts'
import type { PenEnglish } from './en.ts'

export default {
  addTo: 'Zu {list} hinzufügen',
  add: 'Hinzufügen',
  added: '{name} wurde hinzugefügt',
  rename: '{name} umbenennen',
  renamed: '{old} heißt jetzt {name}',
  name: 'Name',
  actions: 'Aktionen für {name}',
  renameHere: 'Umbenennen',
  noName: 'Bitte einen Namen eingeben',
  nameTaken: 'Diesen Namen gibt es schon',
  unkept: 'Das konnte nicht gespeichert werden. Bitte noch einmal versuchen.',
  unreached: 'Der Server ist nicht erreichbar. Bitte noch einmal versuchen.',
  disallowed: 'Das dürfen Sie nicht ändern.',
  renamedMeanwhile: 'Jemand nennt es jetzt {name}',
  replace: 'Ersetzen',
  goneMeanwhile: '{name} gibt es nicht mehr. Sie haben geschrieben: {draft}',

  tone: 'Farbe von {name}',
  grey: 'Grau',
  amber: 'Bernstein',
  blue: 'Blau',
  violet: 'Violett',
  green: 'Grün',
  red: 'Rot',
  toned: '{name} hat eine andere Farbe',

  move: '{name} verschieben',
  moveHow: 'Ziehen oder Pfeiltasten drücken',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  moved: '{name} ist {at} von {of}',
  movedOn: 'Diese Liste wurde inzwischen von jemand anderem geändert. So sieht sie jetzt aus.',

  archive: 'Archivieren',
  archivedOne: '{name} ist archiviert: Wer es hat, behält es, sonst bekommt es niemand mehr',
  restore: 'Zurückholen',
  restored: '{name} steht wieder zur Wahl',
  undo: 'Rückgängig',

  mergeInto: 'Zusammenführen mit…',
  mergeTitle: '{name} mit anderem zusammenführen',
  into: 'Mit',
  mergeUnused: 'Kein Kunde hat {name}. Danach steht es in keiner Liste mehr; das lässt sich nicht rückgängig machen.',
  mergeText: {
    one: '{n} Kunde wechselt zu {into}. {name} steht danach in keiner Liste mehr; das lässt sich nicht rückgängig machen.',
    other: '{n} Kunden wechseln zu {into}. {name} steht danach in keiner Liste mehr; das lässt sich nicht rückgängig machen.'
  },
  mergeMany: {
    other: 'Mehr als {n} Kunden wechseln zu {into}. {name} steht danach in keiner Liste mehr; das lässt sich nicht rückgängig machen.'
  },
  counting: 'Die Kunden werden gezählt…',
  merge: 'Zusammenführen',
  merging: 'Wird mit {into} zusammengeführt',
  merged: 'Aus {name} ist {into} geworden',
  mergeStopped: 'Das Zusammenführen mit {into} wurde angehalten. Wer gewechselt hat, bleibt dort.',
  mergeFailed: 'Das Zusammenführen mit {into} ist gescheitert. Wer gewechselt hat, bleibt dort.',
  writingDown: 'Der neue Name wird bei den Kunden eingetragen',
  writingFailed: 'Der neue Name konnte nicht bei allen Kunden eingetragen werden. Gelesen wird er trotzdem überall.',
  goOn: 'Fortsetzen',
  stop: 'Anhalten',
  busyMerging: 'In dieser Liste wird schon zusammengeführt. Bitte warten, bis das fertig ist.'
} satisfies Translation<PenEnglish>

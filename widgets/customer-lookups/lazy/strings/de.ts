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
  disallowed: 'Das dürfen Sie nicht ändern.'
} satisfies Translation<PenEnglish>

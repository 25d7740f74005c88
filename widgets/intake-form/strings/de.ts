import type { Translation } from '../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  loading: 'Das Formular wird geladen',
  again: 'Erneut versuchen',
  unloaded: 'Das Formular konnte nicht geladen werden',
  unloadedHint: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  unavailable: 'Dieses Formular ist nicht verfügbar',
  unavailableHint: 'Bitte versuchen Sie es später erneut, oder erreichen Sie uns auf anderem Weg.',
  forDeveloper: 'Für die Entwicklung dieser Seite:'
} satisfies Translation<typeof en>

import type { Translation } from '../../../shared/strings/words.ts'
import type { GuideEnglish } from './en.ts'

export default {
  firstSteps: 'Erste Schritte',
  firstStepsText: 'Listen vor Kunden: Was in ihnen steht, lässt sich vom ersten Kunden an wählen.',
  stepsDone: '{n} von {of} erledigt',
  doneStep: 'Erledigt',
  openStep: 'Noch offen',
  firstCustomer: 'Der erste Kunde',
  firstForm: 'Ein Formular',
  hideSteps: 'Ausblenden',
  hideFailed: 'Das konnte nicht gespeichert werden. Beim nächsten Besuch ist es wieder da.'
} satisfies Translation<GuideEnglish>

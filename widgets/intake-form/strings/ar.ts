import type { Translation } from '../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  loading: 'جارٍ تحميل النموذج',
  again: 'حاول مرة أخرى',
  unloaded: 'تعذّر تحميل النموذج',
  unloadedHint: 'تحقق من اتصالك وحاول مرة أخرى.',
  unavailable: 'هذا النموذج غير متاح',
  unavailableHint: 'يرجى المحاولة لاحقًا، أو تواصل معنا بطريقة أخرى.',
  forDeveloper: 'لمطوّر هذه الصفحة:'
} satisfies Translation<typeof en>

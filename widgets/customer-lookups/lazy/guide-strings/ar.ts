import type { Translation } from '../../../shared/strings/words.ts'
import type { GuideEnglish } from './en.ts'

export default {
  firstSteps: 'الخطوات الأولى',
  firstStepsText: 'القوائم قبل العملاء: ما فيها يمكن اختياره من أول عميل.',
  stepsDone: 'أُنجز {n} من {of}',
  doneStep: 'تم',
  openStep: 'لم يُنجز بعد',
  firstCustomer: 'أول عميل',
  firstForm: 'نموذج استقبال',
  hideSteps: 'إخفاء',
  hideFailed: 'تعذّر حفظ ذلك. سيعود مع الزيارة القادمة.'
} satisfies Translation<GuideEnglish>

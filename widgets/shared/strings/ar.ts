import type { Translation } from './words.ts'
import type en from './en.ts'

export default {
  retry: 'إعادة المحاولة',
  close: 'إغلاق',
  cancel: 'إلغاء',
  save: 'حفظ',
  request: 'الطلب {id}',
  loading: 'جارٍ التحميل',
  failed: 'لم يُجب الخادم كما ينبغي.',
  unavailable: 'الخادم مشغول. حاول مرة أخرى بعد لحظات.',
  offline: 'أنت غير متصل',
  offlineText: 'ما تم تحميله يبقى هنا، والباقي يأتي عند عودة الاتصال.',
  unreachable: 'لا يمكن الوصول إلى الخادم',
  sessionEnded: 'انتهت جلستك',
  sessionEndedText: 'لم يُفقد شيء مما حفظته. سجّل الدخول للمتابعة.',
  signIn: 'تسجيل الدخول مجددًا',
  forbidden: 'لا يمكنك عرض هذا',
  forbiddenText: 'دورك لا يشمل ذلك. اطلب المزيد من المسؤول.',
  missing: 'غير موجود',
  missingText: 'تم حذفه، أو أنه غير ظاهر لك.',
  setup: 'هذه الأداة غير متصلة',
  no_provider: 'ضعها داخل <customer-kit> أو سمِّ واحدًا عبر provider="id".',
  ambiguous_provider: 'في هذه الصفحة عدة عناصر <customer-kit>. سمِّ واحدًا عبر provider="id".',
  no_session: 'أعطِ <customer-kit> قيمة session-endpoint أو عيّن fetchSession.',
  stale: 'قد تكون هذه البيانات قديمة.',
  incomplete: 'لم يصل جزء من هذا.'
} satisfies Translation<typeof en>

import shared from '../../shared/strings/ar.ts'
import type { Translation } from '../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  ...shared,
  timeline: 'الخط الزمني',
  record: 'تسجيل حدث',
  allTypes: 'كل الأنواع',
  filter: 'عرض',

  note: 'ملاحظة',
  call: 'مكالمة',
  meeting: 'اجتماع',
  email: 'بريد',
  appointment: 'موعد',
  form: 'أُرسل نموذج',
  custom: 'حدث',

  by: 'من {name}',
  upcoming: 'القادم',
  view: 'عرض',
  hide: 'إخفاء',

  write: 'أضف ملاحظة…',
  recorded: 'تم التسجيل',
  updated: 'تم الحفظ',
  deleted: 'تمت الإزالة',

  more: 'تحميل الأقدم',
  loadingMore: 'جارٍ التحميل…',
  moreFailed: 'تعذّر تحميل الأحداث الأقدم.',
  loadFailed: 'تعذّر تحميل الخط الزمني',
  nobody: 'لم يُحدَّد أحد',
  nobodyText: 'اختر عميلًا لترى ما حدث وما هو مخطط له.',
  empty: 'لم يحدث شيء بعد',
  emptyText: 'ستظهر هنا ملاحظات هذا العميل ومكالماته واجتماعاته ونماذجه.',
  emptyFiltered: 'لا شيء من هذا النوع بعد',
  showAll: 'عرض كل الأنواع'
} satisfies Translation<typeof en>

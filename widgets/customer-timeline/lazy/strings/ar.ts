import type { Translation } from '../../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  actions: 'إجراءات {what}',
  edit: 'تعديل',
  remove: 'إزالة',
  kind: 'نوع الحدث',
  title: 'العنوان',
  text: 'النص',
  from: 'متى',
  until: 'حتى',
  optional: '(اختياري)',
  keep: 'تسجيل',
  keeping: 'جارٍ التسجيل…',
  saving: 'جارٍ الحفظ…',
  emptyEvent: 'اكتب عنوانًا أو نصًا',
  noTime: 'اختر تاريخًا ووقتًا',
  endsEarly: 'ينتهي قبل أن يبدأ',
  unkept: 'تعذّر التسجيل. ما كتبته ما زال هنا: حاول مرة أخرى.',
  unreached: 'لا يمكن الوصول إلى الخادم. ما كتبته ما زال هنا: حاول مرة أخرى.',
  disallowed: 'لا يحق لك تغيير هذا.',
  changedMeanwhile: 'غيّر شخص آخر هذا في الأثناء. احفظ مرة أخرى لاستبداله بما كتبت.',
  removedMeanwhile: 'أزال شخص آخر هذا في الأثناء. سجّله من جديد أو تخلَّ عنه.',
  removeTitle: 'إزالة «{what}»؟',
  removeText: 'يختفي من الخط الزمني لدى الجميع.',
  unremoved: 'تعذّرت الإزالة. حاول مرة أخرى.'
} satisfies Translation<typeof en>

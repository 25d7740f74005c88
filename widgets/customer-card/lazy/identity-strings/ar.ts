import type { Translation } from '../../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  identitiesOf: 'كيف يُتعرَّف على {name}',
  notVerified: 'غير موثّق',
  main: 'أساسي',
  change: 'تغيير {value}',
  editOne: 'تعديل',
  makeMain: 'جعله الأساسي',
  verify: 'وضع علامة موثّق',
  unverify: 'وضع علامة غير موثّق',
  removeOne: 'إزالة',
  identityAdded: 'أُضيف {value}',
  identityChanged: 'عُدّل {value}',
  identityRemoved: 'أُزيل {value}',
  isMain: '{value} هو الأساسي الآن',
  isVerified: '{value} موثّق الآن',
  isUnverified: '{value} لم يعد موثّقًا',
  kindOfIdentity: 'النوع',
  identityValue: 'عنوان أو رقم أو اسم',
  addIdentity: 'إضافة',
  writeLike: 'اكتبه مثل {example}',
  writeNumber: 'اكتبه مع رمز البلد، مثل {example}',
  writeSomething: 'اكتبه أولًا',
  takenBy: 'أثبت {name} أن هذا له.',
  hasAlready: 'هذا مسجّل لديه من قبل.',
  lastOne: 'لا شيء آخر يدل على العميل. أضف غيره أولًا.',
  tooMany: 'هذا أقصى عدد لعميل واحد.',
  goneMeanwhile: 'عدّل شخص آخر هذا في الأثناء. راجعه من جديد.'
} satisfies Translation<typeof en>

import shared from '../../shared/strings/ar.ts'
import type { Translation } from '../../shared/strings/words.ts'
import type { English } from './en.ts'

export default {
  ...shared,
  title: 'العملاء',
  customer: 'العميل',
  stage: 'المرحلة',
  segment: 'الشريحة',
  responsible: 'المسؤول',
  updated: 'آخر تحديث',
  created: 'تاريخ الإضافة',
  nameless: 'بلا اسم',
  search: 'ابحث بالاسم أو البريد أو الهاتف',
  clearSearch: 'مسح البحث',
  newCustomer: 'عميل جديد',
  loadFailed: 'تعذّر تحميل العملاء',
  empty: 'لا يوجد عملاء بعد',
  emptyText: 'يظهر أول عميل هنا فور إضافته.',
  emptyOwn: 'ليس لديك عملاء بعد',
  emptyOwnText: 'ترى العملاء الذين أنت مسؤول عنهم أو أُضفت إليهم.',
  noMatch: 'لا يوجد عملاء يطابقون «{words}»',
  noMatchText: 'ابحث عن جزء آخر من الاسم أو البريد الإلكتروني أو رقم الهاتف.',
  found: {
    zero: 'لا عملاء',
    one: 'عميل واحد',
    two: 'عميلان',
    few: '{n} عملاء',
    many: '{n} عميلًا',
    other: '{n} عميل'
  },
  manyCustomers: 'أكثر من {n} عميل',
  range: '{from}–{to} من {total}',
  rangeLast: 'آخر {n} من {total}',
  rangeFromEnd: '{from}–{to} من نهاية {total}',
  rangeAbout: 'عند {percent} تقريبًا من {total}',
  more: { other: 'تحميل {n} أخرى' },
  fresh: { other: '{n} جديد' },
  checked: 'حُدّث {ago}',
  gapFailed: 'تعذّر تحميل بعض العملاء',
  opened: 'فُتح {name}',
  added: 'تمت إضافة {name}'
} satisfies Translation<English>

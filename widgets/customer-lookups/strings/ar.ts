import shared from '../../shared/strings/ar.ts'
import type { Translation } from '../../shared/strings/words.ts'
import type { English } from './en.ts'

export default {
  ...shared,
  title: 'القوائم',
  kinds: 'أي قائمة',

  stages: 'المراحل',
  statuses: 'الأوضاع',
  states: 'الحالات',
  regions: 'المناطق',
  segments: 'الشرائح',
  channels: 'القنوات',
  sources: 'المصادر',
  campaigns: 'الحملات',
  offices: 'المكاتب',
  services: 'الخدمات',
  invoiceTypes: 'أنواع الفواتير',
  eventTypes: 'أنواع الأحداث',
  tags: 'الوسوم',

  uses: { zero: 'لا عملاء', one: 'عميل واحد', two: 'عميلان', few: '{n} عملاء', many: '{n} عميلًا', other: '{n} عميل' },
  usesAtLeast: { other: 'أكثر من {n} عميل' },
  archived: 'المؤرشفة',
  loadFailed: 'تعذّر تحميل القائمة',
  empty: 'لا شيء هنا بعد',
  emptyText: 'ما تضيفه هنا يمكن اختياره لكل عميل.',
  emptyReadOnly: 'ما يضيفه المسؤول هنا يمكن اختياره لكل عميل.',
  more: 'تحميل المزيد',
  moreFailed: 'تعذّر تحميل الباقي.'
} satisfies Translation<English>

import type { Translation } from '../../../shared/strings/words.ts'
import type en from './en.ts'

export default {
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  name: 'المؤسسة',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  language: 'اللغة',
  timezone: 'المنطقة الزمنية',
  externalId: 'رقم العميل',
  notes: 'رسالة',
  stage: 'المرحلة',
  status: 'الوضع',
  state: 'الحالة',
  region: 'المنطقة',
  segment: 'القطاع',
  channel: 'كيف وجدتنا؟',
  optional: '(اختياري)',
  choose: 'اختر…',
  recipient: 'تُرسل بياناتك إلى {recipient} فقط.',
  send: 'إرسال',
  sending: 'جارٍ الإرسال…',
  isMissing: 'املأ هذا الحقل',
  isUnchosen: 'اختر واحدًا',
  isUnticked: 'ضع علامة هنا للمتابعة',
  notAnEmail: 'أدخل بريدًا مثل name@example.com',
  notAPhone: 'أدخل رقم هاتف مثل ‎+971 50 123 4567',
  notADate: 'أدخل تاريخًا كاملًا',
  faults: {
    zero: 'لا يوجد ما يحتاج إلى انتباه',
    one: 'حقل واحد يحتاج إلى انتباه',
    two: 'حقلان يحتاجان إلى انتباه',
    few: '{n} حقول تحتاج إلى انتباه',
    many: '{n} حقلًا يحتاج إلى انتباه',
    other: '{n} حقل يحتاج إلى انتباه'
  },
  offline: 'أنت غير متصل. نحتفظ بإجاباتك ونرسلها عند عودة الاتصال.',
  unreachable: 'تعذّر الوصول إلى الخادم. إجاباتك محفوظة: حاول مرة أخرى.',
  tooMany: 'محاولات كثيرة في وقت قصير. إجاباتك محفوظة: انتظر دقيقة ثم حاول مرة أخرى.',
  unsent: 'حدث خطأ من جانبنا. إجاباتك محفوظة: حاول مرة أخرى.',
  refused: 'لا يستقبل هذا النموذج إجابات في الوقت الحالي. ما كتبته ما زال هنا.'
} satisfies Translation<typeof en>

import type { Translation } from '../../../shared/strings/words.ts'
import type { FormEnglish } from './en.ts'

export default {
  kind: 'النوع',
  person: 'شخص',
  organization: 'مؤسسة',
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  phoneHelp: 'مع رمز الدولة، مثل ‎+971 4 123 4567',
  create: 'إضافة العميل',
  creating: 'جارٍ الإضافة…',
  oneNeeded: 'أدخل اسمًا أو بريدًا إلكترونيًا أو رقم هاتف',
  nameNeeded: 'المؤسسة تحتاج إلى اسم',
  createFailed: 'لم يُحفظ. ما كتبته ما زال هنا.'
} satisfies Translation<FormEnglish>

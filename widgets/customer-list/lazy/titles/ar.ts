import type { Translation } from '../../../shared/strings/words.ts'
import type { Titles } from './en.ts'

export default {
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  externalId: 'المعرّف الخارجي',
  kind: 'النوع',
  language: 'اللغة',
  timezone: 'المنطقة الزمنية',
  status: 'الوضع',
  state: 'الحالة',
  region: 'الإقليم',
  channel: 'القناة',
  preferredOffice: 'المكتب',
  serviceManager: 'مدير الخدمة',
  preferredContact: 'جهة الاتصال المفضلة',
  accountManagers: 'مديرو الحساب',
  viewers: 'المطّلعون',
  tags: 'الوسوم',
  private: 'خاص',
  intermediary: 'وسيط',
  consent: 'الموافقة',
  updatedAt: 'آخر تحديث',
  createdAt: 'تاريخ الإضافة',
  yes: 'نعم',
  no: 'لا'
} satisfies Translation<Titles>

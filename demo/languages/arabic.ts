import type { Language } from './language.ts'

export const arabic: Language = {
  code: 'ar',
  timezones: ['Asia/Amman', 'Asia/Dubai', 'Africa/Cairo'],
  given: [
    ['ليلى', 'layla'],
    ['أحمد', 'ahmad'],
    ['فاطمة', 'fatima'],
    ['يوسف', 'yusuf'],
    ['مريم', 'maryam'],
    ['خالد', 'khalid'],
    ['نور', 'nour'],
    ['سامي', 'sami'],
    ['هدى', 'huda'],
    ['طارق', 'tariq'],
    ['رانيا', 'rania'],
    ['عمر', 'omar']
  ],
  family: [
    ['الحسن', 'alhasan'],
    ['منصور', 'mansour'],
    ['حداد', 'haddad'],
    ['النجار', 'alnajjar'],
    ['الخطيب', 'alkhatib'],
    ['صالح', 'saleh'],
    ['العلي', 'alali'],
    ['درويش', 'darwish'],
    ['شاهين', 'shahin'],
    ['الزين', 'alzein']
  ],
  firms: [
    [
      ['عيادة', 'iyada'],
      ['صيدلية', 'saydaliya'],
      ['مكتبة', 'maktaba'],
      ['مخبز', 'makhbaz']
    ],
    [
      ['الواحة', 'alwaha'],
      ['النخيل', 'alnakhil'],
      ['الياسمين', 'alyasmin'],
      ['الميناء', 'almina'],
      ['الفجر', 'alfajr']
    ]
  ],
  joint: ' ',
  // No Jordanian mobile number has a zero after the seven.
  phone: ({ digits }) => `+96270000${digits(4)}`,
  madeUp: 'عميل خيالي لأغراض العرض.',
  said: {
    notes: ['يفضل التواصل عبر البريد الإلكتروني.', 'طلبت عرض أسعار جديدًا.', 'المتابعة بعد العطلة.'],
    calls: ['استفسار عن المواعيد', 'سؤال عن الفاتورة'],
    meetings: ['اللقاء الأول', 'مراجعة العقد'],
    appointments: ['موعد متابعة', 'الفحص السنوي']
  }
}

import type { Translation } from '../../../shared/strings/words.ts'
import type { PenEnglish } from './en.ts'

export default {
  addTo: 'إضافة إلى {list}',
  add: 'إضافة',
  added: 'تمت إضافة {name}',
  rename: 'إعادة تسمية {name}',
  renamed: 'أصبح {old} يسمى {name}',
  name: 'الاسم',
  actions: 'إجراءات {name}',
  renameHere: 'إعادة التسمية',
  noName: 'اكتب اسمًا',
  nameTaken: 'هذا الاسم مستخدم بالفعل',
  unkept: 'تعذّر الحفظ. حاول مرة أخرى.',
  unreached: 'لا يمكن الوصول إلى الخادم. حاول مرة أخرى.',
  disallowed: 'لا يحق لك تغيير هذا.'
} satisfies Translation<PenEnglish>

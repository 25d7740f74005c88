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
  disallowed: 'لا يحق لك تغيير هذا.',

  tone: 'لون {name}',
  grey: 'رمادي',
  amber: 'كهرماني',
  blue: 'أزرق',
  violet: 'بنفسجي',
  green: 'أخضر',
  red: 'أحمر',
  toned: 'تغيّر لون {name}',

  move: 'تحريك {name}',
  moveHow: 'اسحبه أو اضغط مفاتيح الأسهم',
  moveUp: 'تحريك لأعلى',
  moveDown: 'تحريك لأسفل',
  moved: '{name} هو {at} من {of}',
  movedOn: 'غيّر شخص آخر هذه القائمة. هكذا هي الآن.',

  archive: 'أرشفة',
  archivedOne: 'أُرشف {name}: يبقى لدى من يملكه ولا يُعطى لغيره',
  restore: 'استعادة',
  restored: 'يمكن اختيار {name} من جديد',
  undo: 'تراجع',

  mergeInto: 'دمج مع…',
  mergeTitle: 'دمج {name} مع آخر',
  into: 'مع',
  mergeUnused: 'لا يملك أي عميل {name}. سيختفي من القائمة بعد ذلك، ولا يمكن التراجع.',
  mergeText: {
    zero: 'لا ينتقل أي عميل إلى {into}. سيختفي {name} من القائمة بعد ذلك، ولا يمكن التراجع.',
    one: 'ينتقل عميل واحد إلى {into}. سيختفي {name} من القائمة بعد ذلك، ولا يمكن التراجع.',
    two: 'ينتقل عميلان إلى {into}. سيختفي {name} من القائمة بعد ذلك، ولا يمكن التراجع.',
    few: 'ينتقل {n} عملاء إلى {into}. سيختفي {name} من القائمة بعد ذلك، ولا يمكن التراجع.',
    many: 'ينتقل {n} عميلًا إلى {into}. سيختفي {name} من القائمة بعد ذلك، ولا يمكن التراجع.',
    other: 'ينتقل {n} عميل إلى {into}. سيختفي {name} من القائمة بعد ذلك، ولا يمكن التراجع.'
  },
  mergeMany: { other: 'ينتقل أكثر من {n} عميل إلى {into}. سيختفي {name} من القائمة بعد ذلك، ولا يمكن التراجع.' },
  counting: 'جارٍ عدّ عملائه…',
  merge: 'دمج',
  merging: 'جارٍ الدمج مع {into}',
  merged: 'أصبح {name} هو {into}',
  mergeStopped: 'أُوقف الدمج مع {into}. من انتقل يبقى هناك.',
  mergeFailed: 'فشل الدمج مع {into}. من انتقل يبقى هناك.',
  goOn: 'متابعة',
  stop: 'إيقاف',
  busyMerging: 'يجري دمج اثنين من هذه القائمة. انتظر حتى ينتهي.'
} satisfies Translation<PenEnglish>

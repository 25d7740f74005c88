import type { Language } from './language.ts'

export const chinese: Language = {
  code: 'zh',
  timezones: ['Asia/Shanghai', 'Asia/Singapore'],
  given: [
    ['伟', 'wei'],
    ['芳', 'fang'],
    ['秀英', 'xiuying'],
    ['敏', 'min'],
    ['静怡', 'jingyi'],
    ['浩然', 'haoran'],
    ['子涵', 'zihan'],
    ['雨桐', 'yutong'],
    ['俊杰', 'junjie'],
    ['晓明', 'xiaoming'],
    ['思源', 'siyuan'],
    ['欣', 'xin']
  ],
  family: [
    ['王', 'wang'],
    ['李', 'li'],
    ['张', 'zhang'],
    ['刘', 'liu'],
    ['陈', 'chen'],
    ['杨', 'yang'],
    ['赵', 'zhao'],
    ['黄', 'huang'],
    ['周', 'zhou'],
    ['欧阳', 'ouyang']
  ],
  firms: [
    [
      ['晨光', 'chenguang'],
      ['远山', 'yuanshan'],
      ['青竹', 'qingzhu'],
      ['星河', 'xinghe'],
      ['云海', 'yunhai']
    ],
    [
      ['诊所', 'zhensuo'],
      ['药业', 'yaoye'],
      ['书店', 'shudian'],
      ['科技', 'keji'],
      ['印刷', 'yinshua']
    ]
  ],
  joint: '',
  // No number of Peking begins with a zero.
  phone: ({ digits }) => `+86100000${digits(4)}`,
  madeUp: '演示用虚构客户。',
  said: {
    notes: ['希望下午联系。', '需要中英文报价单。', '由老客户推荐。'],
    calls: ['咨询预约时间', '跟进报价'],
    meetings: ['初次会面', '季度回顾'],
    appointments: ['年度检查', '复诊']
  }
}

/** Names that are the same in every language. */
export const messengers: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  viber: 'Viber',
  signal: 'Signal',
  telegram: 'Telegram',
  wechat: 'WeChat',
  line: 'LINE',
  messenger: 'Messenger',
  instagram: 'Instagram',
  linkedin: 'LinkedIn'
}

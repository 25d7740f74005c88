/** Names that fold to one another, that quote and escape, and that are near each other in every order. */
export const names = [
  'Ada',
  'ADA',
  'Álvaro',
  'alvaro',
  'José',
  'jose',
  'Zoë',
  'O"Brien',
  "D'Arc",
  '100%',
  'a_b',
  '山田太郎',
  'Ωmega',
  'Li',
  'Lin',
  '-',
  '<b>'
]
export const domains = ['example.com', 'Example.org', 'koeln.example']
export const notes = ['', 'rings on Mondays', 'ada knows', '%', '"quoted"', 'x'.repeat(300)]
export const tagNames = ['vip', 'VIP', 'ünïcode', 'a-customer']
export const stages = ['lead', 'contacted', 'customer', 'lost']
export const regions = ['north', 'south', 'east']
export const languages = ['es', 'pt-BR', 'de']

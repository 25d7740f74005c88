import type { Language } from './language.ts'

export const polish: Language = {
  code: 'pl',
  timezones: ['Europe/Warsaw'],
  given: 'Zofia Łukasz Małgorzata Paweł Agnieszka Michał Świętosława Żaneta Grzegorz Ewa Stanisław Kinga Bożena Wojciech'.split(' '),
  family: 'Kowalczyk Wiśniewski Wójcik Zieliński Szymański Woźniak Dąbrowski Kozłowski Jabłoński Żak Łuczak Górski Sęk'.split(' '),
  firms: [
    ['Przychodnia', 'Piekarnia', 'Drukarnia', 'Apteka', 'Księgarnia'],
    ['Pod Lipą', 'Zielone Wzgórze', 'Słoneczna', 'Nad Wisłą', 'Złoty Róg', 'Białe Żagle']
  ],
  joint: ' ',
  // No Polish area is called by a number that begins with 20.
  phone: ({ digits }) => `+48200${digits(6)}`,
  madeUp: 'Klient zmyślony na potrzeby pokazu.',
  said: {
    notes: ['Prosi o kontakt po południu.', 'Czeka na nową ofertę.', 'Polecona przez stałego klienta.'],
    calls: ['Pytanie o fakturę', 'Zmiana terminu'],
    meetings: ['Pierwsze spotkanie', 'Przegląd umowy'],
    appointments: ['Wizyta kontrolna', 'Badanie okresowe']
  }
}

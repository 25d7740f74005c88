import type { Language } from './language.ts'

export const swedish: Language = {
  code: 'sv',
  timezones: ['Europe/Stockholm'],
  given: 'Åsa Björn Linnéa Göran Maja Östen Saga Håkan Tove Ebba Nils Wilma Viggo Märta Elin Kjell'.split(' '),
  family: 'Andersson Lindqvist Öberg Sjögren Åkesson Nyström Bergström Hägglund Ekholm Wåhlin Forsberg Lönn Sandström Björk'.split(' '),
  firms: [
    ['Vårdcentralen', 'Bageri', 'Tryckeri', 'Apotek', 'Snickeri'],
    ['Björkdungen', 'Norrsken', 'Skärgården', 'Älvstrand', 'Gröna Ängen', 'Fjällbäck']
  ],
  joint: ' ',
  // Kept free for fiction by PTS: Stockholm, Gothenburg, Malmö.
  phone: ({ pick, digits }) => pick(['+468465004', '+463139006', '+464062804']) + digits(2),
  madeUp: 'Påhittad kund för demonstrationen.',
  said: {
    notes: ['Vill bli kontaktad per e-post.', 'Har bett om en ny offert.', 'Tipsad av en granne.'],
    calls: ['Fråga om fakturan', 'Ombokning'],
    meetings: ['Första mötet', 'Årsgenomgång'],
    appointments: ['Återbesök', 'Årskontroll']
  }
}

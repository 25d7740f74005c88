import type { Language } from './language.ts'

export const english: Language = {
  code: 'en',
  timezones: ['Europe/London', 'Europe/Dublin', 'America/New_York', 'Australia/Sydney'],
  given:
    'Saoirse Tomas Amara Dana Kofi Niamh Priya Oscar Grace Ravi Imogen Callum Zainab Harvey Aoife Desmond Ngozi Elliot Maeve Tobias Esther Rufus Leila Angus Bryony Kwame Sunita Felix Orla Jude Winifred Dev'.split(
      ' '
    ),
  family: [
    ...'Quinn Okafor Whitfield Nwosu Patel Ashdown Brennan Mensah Thornbury Rao Fairweather Lockhart Adeyemi Hollis Carmichael Pemberton Achebe Lindqvist-Ray Galbraith Mistry Holloway Dunmore Eze Fairbairn Kettle Prescott Sandhu Trelawney Underhill Yardley'.split(
      ' '
    ),
    "O'Shea",
    'Smith-Jones'
  ],
  firms: [
    ['Northbay', 'Brightwell', 'Kestrel', 'Meridian', 'Corvus', 'Helix', 'Thistledown', 'Harbourside'],
    ['Pharma', 'Bank', 'Capital', 'Trust', 'Biotech', 'Diagnostics', 'Dental Care', 'Logistics', 'Council']
  ],
  joint: ' ',
  // Kept free for drama by Ofcom, in North America and by ACMA.
  phone: ({ pick, digits }) => pick([`+442079460${digits(3)}`, `+447700900${digits(3)}`, `+121255501${digits(2)}`, `+6125550${digits(4)}`]),
  madeUp: 'Made up for the demonstration.',
  said: {
    notes: [
      'Asked for the price list before the board meets.',
      'Prefers to be written to, not called.',
      'Very happy with the last visit; might recommend us.',
      'Moving house in spring, new address to follow.'
    ],
    calls: ['Question about an invoice', 'Called back about the quote', 'Rescheduled', 'Opening hours'],
    meetings: ['First meeting', 'Contract review', 'Site visit'],
    appointments: ['Quarterly review', 'Annual check-up', 'Consultation']
  }
}

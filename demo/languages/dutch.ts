import type { Language } from './language.ts'

export const dutch: Language = {
  code: 'nl',
  timezones: ['Europe/Amsterdam', 'Europe/Brussels'],
  given:
    'Mira Joris Saskia Daan Femke Sjoerd Anouk Thijs Lieke Bram Noor Pieter Fleur Koen Maartje Ruben Hidde Roos Teun Willemijn Jelle Sanne Floor Gijs Marloes Wout Hanneke Stijn'.split(
      ' '
    ),
  family: [
    ...'Janssen Peeters Bakker Visser Smit Claes Maes Dekker Mulder Vermeulen Hoekstra Wouters Brouwer Kuipers Schouten Postma Verhoeven Timmermans Koster Huisman Zijlstra Aerts Goossens Lemmens'.split(
      ' '
    ),
    'de Vries',
    'van den Berg',
    "van 't Hof",
    'ter Horst'
  ],
  firms: [
    ['Zorggroep', 'Bakkerij', 'Drukkerij', 'Apotheek', 'Bouwbedrijf', 'Kwekerij'],
    ['De Linde', 'Noordzij', 'Waterland', "'t Hoekje", 'Oosterpoort', 'Zilverberk', 'De Brug']
  ],
  joint: ' ',
  // No Dutch mobile number has a zero after the six.
  phone: ({ digits }) => `+3160000${digits(4)}`,
  madeUp: 'Verzonnen klant voor de demonstratie.',
  said: {
    notes: ['Wil graag een afspraak na vijf uur.', 'Heeft de offerte besproken met de partner.', 'Vraagt om een Engelstalige folder.'],
    calls: ['Vraag over de planning', 'Teruggebeld over de offerte', 'Adreswijziging'],
    meetings: ['Kennismaking', 'Kwartaaloverleg'],
    appointments: ['Jaarlijkse controle', 'Intakegesprek']
  }
}

import type { Language } from './language.ts'

export const german: Language = {
  code: 'de',
  timezones: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  given:
    'Lena Jürgen Käthe Moritz Änne Björn Frieda Götz Hannah Till Wiebke Ulrike Jonas Ilse Konrad Søren Matthias Sabine Jörg Anneliese Lukas Grete Henrik Dörte Emil Rosalie Kai Mathilde'.split(
      ' '
    ),
  family:
    'Koch Müller Schröder Groß Weiß Jäger Köhler Schäfer Böhm Voß Kühn Lindner Strauß Zöllner Krüger Hübner Brandt Fuchs Lange Seidel Vogt Pohl Engelhardt Krämer Ahrens Winkler Böttcher Thiele'.split(
      ' '
    ),
  firms: [
    ['Praxis', 'Druckerei', 'Gärtnerei', 'Weingut', 'Werkstatt', 'Stadtwerke'],
    ['am Lindenhof', 'Sonnenberg', 'Grünwald & Söhne', 'Nordufer', 'Mühlbach', 'zur alten Post', 'Klarwasser']
  ],
  joint: ' ',
  // Kept free for film and television by the Bundesnetzagentur: Berlin, Hamburg, Cologne, Munich.
  phone: ({ pick, digits }) => pick(['+493023125', '+494066969', '+492214710', '+498999998']) + digits(3),
  madeUp: 'Für die Vorführung erfundener Kunde.',
  said: {
    notes: ['Bittet um Rückruf ab 16 Uhr.', 'Möchte das Angebot auch auf Englisch.', 'War mit dem letzten Termin sehr zufrieden.'],
    calls: ['Rückfrage zur Rechnung', 'Terminverschiebung', 'Angebot nachgefasst'],
    meetings: ['Erstgespräch', 'Jahresgespräch'],
    appointments: ['Vorsorgetermin', 'Beratungstermin']
  }
}

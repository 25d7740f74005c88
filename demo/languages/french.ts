import type { Language } from './language.ts'

export const french: Language = {
  code: 'fr',
  timezones: ['Europe/Paris', 'Europe/Brussels', 'America/Montreal'],
  given:
    'Inès Théo Chloé Loïc Zoé Noël Élodie François Maëlle Jérôme Aurélie Rémi Océane Gaëtan Hélène Benoît Camille Olivier Manon Étienne Lucie Mathieu Clémence Romain Anaïs Pascal Juliette Cédric'.split(
      ' '
    ),
  family: [
    ...'Lambert Lefèvre Moreau Girard Bélanger Côté Dupré Fournier Gauthier Hébert Noël Prévost Renaud Marchand Perrin Rousseau Delacroix Lemaître Bouvier Carpentier Fabre Gérard Vasseur Tessier Poirier'.split(
      ' '
    ),
    "D'Aubigny",
    'Le Goff',
    'de La Tour'
  ],
  firms: [
    ['Cabinet', 'Pharmacie', 'Atelier', 'Boulangerie', 'Maison', 'Librairie'],
    ['des Tilleuls', 'du Vieux Port', 'Belle Rive', 'Saint-Éloi', "de l'Étang", 'Montclair', 'des Deux Ponts']
  ],
  joint: ' ',
  // Kept free for fiction by ARCEP.
  phone: ({ pick, digits }) => pick(['+3319900', '+3326191', '+3335301', '+3363998']) + digits(4),
  madeUp: 'Client inventé pour la démonstration.',
  said: {
    notes: ['Préfère être contactée par e-mail.', 'Souhaite un devis détaillé.', 'A déménagé, nouvelle adresse à confirmer.'],
    calls: ['Question sur la facture', 'Demande de rendez-vous', 'Relance du devis'],
    meetings: ['Premier entretien', 'Point trimestriel'],
    appointments: ['Visite de contrôle', 'Bilan annuel']
  }
}

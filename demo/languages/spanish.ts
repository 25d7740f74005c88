import type { Language } from './language.ts'

export const spanish: Language = {
  code: 'es',
  timezones: ['Europe/Madrid', 'America/Mexico_City', 'America/Bogota'],
  given:
    'José María Lucía Hugo Martina Pablo Sofía Álvaro Valeria Iván Carmen Adrián Noa Íñigo Begoña Rocío Elena Gonzalo Jimena Nicolás Aitana Rubén Inés Tomás Paula Ramón Lola Julián'.split(
      ' '
    ),
  family:
    'García Fernández López Martínez Sánchez Pérez Gómez Díaz Muñoz Álvarez Romero Núñez Ibáñez Peña Ordóñez Vázquez Navarro Ortega Castaño Medina Vidal Prieto Cabañas Reyes Lozano Bermúdez Cordero Esteve'.split(
      ' '
    ),
  firms: [
    ['Clínica', 'Farmacia', 'Talleres', 'Bodegas', 'Laboratorios', 'Librería'],
    ['La Encina', 'Sierra Alta', 'Puerto Claro', 'Dos Ríos', 'El Olivar', 'Santa Brisa', 'Peñalba']
  ],
  joint: ' ',
  // No Spanish number begins with a five.
  phone: ({ digits }) => `+34555${digits(6)}`,
  madeUp: 'Cliente inventado para la demostración.',
  said: {
    notes: ['Prefiere que le escribamos por la mañana.', 'Pide presupuesto antes de fin de mes.', 'Viene recomendada por una amiga.'],
    calls: ['Consulta sobre horarios', 'Dudas sobre la factura', 'Seguimiento del presupuesto'],
    meetings: ['Primera visita', 'Revisión del contrato'],
    appointments: ['Revisión anual', 'Cita de control']
  }
}

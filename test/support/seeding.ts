/** Who has made what was there before a test began. */
export const seeding = { actor: { id: 'seed' }, requestId: 'seed' }

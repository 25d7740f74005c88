const ofName: readonly string[] = ['name', 'firstName', 'lastName']

/** What a customer shows of what a filter, a sort or a column names: a name is made of three fields, and a part comes with its field. */
export const shownBy = (field: string): readonly string[] =>
  field === 'name' ? ofName : [field.startsWith('identities.') ? 'otherIdentities' : field.replace(/\..*/, '')]

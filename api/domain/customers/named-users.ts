/** Where a customer names people who work here. */
const naming = ['responsible', 'serviceManager', 'preferredContact', 'accountManagers', 'viewers'] as const

export type NamingUsers = { [Field in (typeof naming)[number]]?: string | string[] | null | undefined }

/** Each of those fields with all whom it names. */
export const usersNamed = (given: NamingUsers) => naming.map((field) => ({ field, references: [given[field] ?? []].flat() }))

/** Where the reader's days begin and end. */
export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

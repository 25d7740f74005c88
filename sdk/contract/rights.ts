import * as z from 'zod'

/** What the credential may do, so that a page offers nothing that would be refused. The API decides again on every call. */
export const Can = z
  .strictObject({
    createCustomers: z.boolean(),
    editCustomers: z.boolean(),
    deleteCustomers: z.enum(['all', 'responsible', 'none']),
    recordEvents: z.boolean(),
    /** Lookups, forms and settings. */
    configure: z.boolean(),
    /** Users and keys. */
    administer: z.boolean()
  })
  .meta({ id: 'Can' })
export type Can = z.output<typeof Can>

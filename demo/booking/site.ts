import { createSite } from '../site.ts'

type BookingOptions = { api: string; publicKey: string; report: (violation: string) => void }

/** A clinic's public site. It has no server code of its own: the form speaks to the API with the public key. */
export const createBooking = ({ api, publicKey, report }: BookingOptions) =>
  createSite({ folder: new URL('./', import.meta.url), api, report, fill: { publicKey } })

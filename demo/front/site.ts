import { createSite } from '../site.ts'

type FrontOptions = { api: string; addresses: Record<string, string>; folder: string; report: (violation: string) => void }

/** The page on the API's own port: where everything is. */
export const createFront = ({ api, addresses, folder, report }: FrontOptions) =>
  createSite({ folder: new URL('./', import.meta.url), api, report, fill: { ...addresses, folder } })

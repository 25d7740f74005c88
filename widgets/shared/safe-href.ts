import { safeHref as safely } from '@customer-kit/sdk/contract/safe-href.ts'

/** An address of the page's own, too. */
export const safeHref = (address: string | null | undefined) => safely(address, document.baseURI)

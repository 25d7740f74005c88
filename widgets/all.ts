export type FetchCode = () => Promise<{ define(tag: string): void }>

/** Every element and where its code is, one line each. What is imported here becomes a chunk of its own. */
export const elements: Record<string, FetchCode> = {
  'customer-card': () => import('./customer-card/customer-card.ts').then(({ CustomerCardElement }) => CustomerCardElement),
  'customer-kit': () => import('./customer-kit/customer-kit.ts').then(({ CustomerKitElement }) => CustomerKitElement),
  'customer-list': () => import('./customer-list/customer-list.ts').then(({ CustomerListElement }) => CustomerListElement),
  'customer-lookups': () => import('./customer-lookups/customer-lookups.ts').then(({ CustomerLookupsElement }) => CustomerLookupsElement),
  'customer-timeline': () =>
    import('./customer-timeline/customer-timeline.ts').then(({ CustomerTimelineElement }) => CustomerTimelineElement),
  'intake-form': () => import('./intake-form/intake-form.ts').then(({ IntakeFormElement }) => IntakeFormElement)
}

/** Every element and where its code is, one line each. What is imported here becomes a chunk of its own. */
export const elements: Record<string, () => Promise<unknown>> = {
  'customer-card': () => import('./customer-card/define.ts'),
  'customer-kit': () => import('./customer-kit/define.ts'),
  'customer-list': () => import('./customer-list/define.ts'),
  'customer-timeline': () => import('./customer-timeline/define.ts'),
  'intake-form': () => import('./intake-form/define.ts')
}

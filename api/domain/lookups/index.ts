export { createLookup } from './create.ts'
export { listLookups } from './list.ts'
export { reorderLookups } from './reorder.ts'
export { updateLookup } from './update.ts'

export { createAttribute } from './create.ts'
export { listAttributes } from './list.ts'
export { reorderAttributes } from './reorder.ts'
export { updateAttribute } from './update.ts'

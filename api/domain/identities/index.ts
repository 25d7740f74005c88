export { addIdentity } from './add.ts'
export { listIdentities } from './list.ts'
export { removeIdentity } from './remove.ts'
export { updateIdentity } from './update.ts'

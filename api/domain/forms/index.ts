export { getForm } from './get.ts'
export { getPublicForm } from './get-public.ts'
export { putForm } from './put.ts'
export { submitForm } from './submit.ts'

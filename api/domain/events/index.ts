export { deleteEvent } from './delete.ts'
export { listEvents } from './list.ts'
export { recordEvent } from './record.ts'
export { updateEvent } from './update.ts'

export type { Clock } from './clock.ts'
export type { Fault } from './faults.ts'
export { createTestKit, type TestKit, type TestKitOptions } from './kit.ts'

export { cancelJob } from './cancel.ts'
export { getJob } from './get.ts'
export { listJobs } from './list.ts'
export { resumeJob } from './resume.ts'

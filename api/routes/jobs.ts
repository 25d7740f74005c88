import { cancelJob, getJob, listJobs, resumeJob } from '../domain/jobs/index.ts'
import type { Serve } from '../http/serve.ts'

export function mountJobs(serve: Serve) {
  serve('listJobs', ({ ctx, query }) => listJobs(ctx, query))
  serve('getJob', ({ ctx, params }) => getJob(ctx, params.id))
  serve('cancelJob', ({ ctx, params }) => cancelJob(ctx, params.id))
  serve('resumeJob', ({ ctx, params }) => resumeJob(ctx, params.id))
}

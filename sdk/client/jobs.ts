import type { Job, JobQuery } from '../contract/job.ts'
import type { Call } from './call.ts'
import { Pages } from './pages.ts'
import type { CallOptions, Send } from './transport.ts'

/** Work on more customers than one request can change. Managers see their own, administrators everybody's. */
export class Jobs {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** The newest first. */
  list(query: Partial<JobQuery> = {}, options?: CallOptions): Pages<Job> {
    return new Pages((cursor) => this.#send('listJobs', { query: cursor ? { ...query, cursor } : query }, options))
  }

  /** How far it is. Refused: `not_found`. */
  get(id: string, options?: CallOptions): Call<Job> {
    return this.#send('getJob', { params: { id } }, options)
  }

  /** No further slice; what is done stays done. Refused: `conflict` where it is over, `not_found`. */
  cancel(id: string, options?: CallOptions): Call<Job> {
    return this.#send('cancelJob', { params: { id } }, options)
  }

  /** One that failed or was cancelled goes on, by your rights. Refused: `conflict` where it has not stopped, `not_found`. */
  resume(id: string, options?: CallOptions): Call<Job> {
    return this.#send('resumeJob', { params: { id } }, options)
  }
}

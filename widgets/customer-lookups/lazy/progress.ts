import type { Job } from '@customer-kit/sdk/contract/job.ts'
import { html, type TemplateResult } from 'lit'

type Progress = { job: Job; label: string; percent: (share: number) => string }

/** How far a job is, as far as whoever asks may know. */
export function renderProgress({ job: { looked, total }, label, percent }: Progress): TemplateResult {
  if (looked === null || !total) return html`<progress aria-label=${label}></progress>`
  return html`<progress aria-label=${label} max=${total} .value=${looked}></progress><span class="num s t2">${percent(looked / total)}</span>`
}

import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core'
import { where } from '@customer-kit/sdk'

@Component({
  selector: 'app-desk',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <customer-kit api-url="https://api.example.com" session-endpoint="/customer-kit-session">
      <label><input type="checkbox" [checked]="onlyLeads()" (change)="onlyLeads.set(!onlyLeads())" /> Leads only</label>
      <label><input type="checkbox" [checked]="isLocked()" (change)="isLocked.set(!isLocked())" /> Locked</label>
      <button (click)="open.set(open().toReversed())">Turn round</button>
      <customer-list [filter]="onlyLeads() ? leads : undefined" [readOnly]="isLocked()" (ck-before-open)="take($event)"></customer-list>
      @for (id of open(); track id) {
        <section>
          <customer-card [customerId]="id"></customer-card>
          <button (click)="close(id)">Close</button>
        </section>
      }
    </customer-kit>
  `
})
export class Desk {
  readonly leads = where('stage', 'eq', 'lead')
  readonly onlyLeads = signal(true)
  readonly isLocked = signal(true)
  readonly open = signal<string[]>([])

  take(event: HTMLElementEventMap['ck-before-open']) {
    event.preventDefault()
    const { id } = event.detail
    this.open.set([...this.open().filter((other) => other !== id), id])
  }

  close(id: string) {
    this.open.set(this.open().filter((other) => other !== id))
  }
}

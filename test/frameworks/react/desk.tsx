import type {} from '@customer-kit/widgets/react'
import type { CustomerListElement } from '@customer-kit/widgets/customer-list/class'
import { where } from '@customer-kit/sdk'
import { useState } from 'react'
import { given } from './given.ts'

const leads = where('stage', 'eq', 'lead')

export function Desk() {
  const [onlyLeads, setOnlyLeads] = useState(true)
  const [isLocked, setLocked] = useState(true)
  const [open, setOpen] = useState<string[]>([])

  const list = given<CustomerListElement>(
    { filter: onlyLeads ? leads : undefined, readOnly: isLocked },
    {
      'ck-before-open': (event) => {
        event.preventDefault()
        const { id } = event.detail
        setOpen((before) => [...before.filter((other) => other !== id), id])
      }
    }
  )
  return (
    <customer-kit api-url="https://api.example.com" session-endpoint="/customer-kit-session">
      <label>
        <input type="checkbox" checked={onlyLeads} onChange={() => setOnlyLeads(!onlyLeads)} /> Leads only
      </label>
      <label>
        <input type="checkbox" checked={isLocked} onChange={() => setLocked(!isLocked)} /> Locked
      </label>
      <button onClick={() => setOpen(open.toReversed())}>Turn round</button>
      <customer-list ref={list} />
      {open.map((id) => (
        <section key={id}>
          <customer-card customer-id={id} />
          <button onClick={() => setOpen(open.filter((other) => other !== id))}>Close</button>
        </section>
      ))}
    </customer-kit>
  )
}

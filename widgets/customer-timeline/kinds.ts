import type { Event } from '@customer-kit/sdk/contract/event.ts'
import type { TemplateResult } from 'lit'
import * as icons from '../shared/icons.ts'

export type Kind = Event['type']

const drawings: Record<Kind, TemplateResult> = {
  note: icons.note,
  call: icons.phone,
  meeting: icons.users,
  email: icons.mail,
  appointment: icons.calendar,
  form: icons.file,
  custom: icons.tag
}

export const kinds = Object.keys(drawings) as Kind[]
/** `note,call`, without what is no type. */
export const kindsIn = (types: string): Kind[] => kinds.filter((kind) => types.split(',').includes(kind))

/** What a person records; the rest is recorded by what happened. */
export const writtenKinds = ['note', 'call', 'meeting', 'appointment'] as const

/** An API newer than this widget may have types that this one has not heard of. */
export const drawingOf = (kind: Kind): TemplateResult => drawings[kind] ?? icons.tag
export const wordOf = (kind: Kind): Kind => (kind in drawings ? kind : 'custom')

import type { Settings } from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { isHidden } from '../customers/hidden.ts'
import { mandatoryFor } from '../customers/mandatory.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { settingsIn, settingsRow } from './query.ts'

export async function getSettings(ctx: Context): Promise<Reply<Settings>> {
  refuseBound(ctx.actor)
  const [rows] = await read(ctx, [settingsRow])
  return replyOf(shownTo(ctx.actor, settingsIn(rows)))
}

/** What is hidden from somebody has no name either. */
function shownTo(actor: Actor, settings: Settings): Settings {
  const { manager, member, viewer } = settings.hiddenFields
  const shown = (fields: typeof manager) => fields.filter((field) => !isHidden(actor, field))
  const hiddenFields = { manager: shown(manager), member: shown(member), viewer: shown(viewer) }
  return { ...settings, hiddenFields, mandatoryFields: mandatoryFor(actor, settings) }
}

export const replyOf = (settings: Settings): Reply<Settings> => ({ json: JSON.stringify(settings), id: 'settings', rev: settings.rev })

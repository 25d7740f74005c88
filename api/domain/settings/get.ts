import type { Settings } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { settingsIn, settingsRow } from './query.ts'

export async function getSettings(ctx: Context): Promise<Reply<Settings>> {
  refuseBound(ctx.actor)
  const [rows] = await read(ctx, [settingsRow])
  return replyOf(settingsIn(rows))
}

export const replyOf = (settings: Settings): Reply<Settings> => ({ json: JSON.stringify(settings), id: 'settings', rev: settings.rev })

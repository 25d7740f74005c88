import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Demo, startDemo } from '@customer-kit/demo/demo.ts'
import { hear } from './held/ears.ts'
import { moveInBeside } from './neighbour.ts'

/** The demo in a folder of its own, with a neighbour in it. Whatever any of its servers answers is searched for the neighbour's words. */
export async function startDemoBeside(customers: number): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-demo-'))
  const demo = await startDemo({ folder, port: 0, customers, say: () => {}, hear })
  await moveInBeside(folder)
  return {
    ...demo,
    async stop() {
      await demo.stop()
      rmSync(folder, { recursive: true })
    }
  }
}

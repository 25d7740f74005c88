import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operations } from '@customer-kit/sdk/contract'
import type { TestProject } from 'vitest/node'

/** Not a part of the SDK: programs that read it have no SDK. */
const forOthers = new Set(['getOpenApi'])

/** An operation that no test has used by way of the SDK fails the run. What sweeps over the table asks for is no use of it. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-used-'))
  const file = join(folder, 'operations')
  writeFileSync(file, '')
  project.provide('usedOperations', file)
  return async () => {
    const used = new Set(readFileSync(file, 'utf8').split('\n'))
    rmSync(folder, { recursive: true })
    const unused = Object.keys(operations).filter((name) => !used.has(name) && !forOthers.has(name))
    if (unused.length > 0 && (await isWhole(project))) throw new Error(`No test has used ${unused.join(', ')}`)
  }
}

/** One file, or one test of it, is not expected to use them all. */
async function isWhole(project: TestProject): Promise<boolean> {
  const { state, config } = project.vitest
  const { testFiles } = await project.globTestFiles()
  const ran = new Set(
    state
      .getTestModules()
      .filter((module) => module.project === project)
      .map(({ moduleId }) => moduleId)
  )
  return !config.testNamePattern && testFiles.every((path) => ran.has(path))
}

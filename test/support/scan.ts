import type { Exchange } from './held/exchange.ts'

/** Notes when an answer carries what only another workspace knows. What the asker said themselves tells them nothing. */
export function createScan() {
  const known = new Map<string, readonly string[]>()
  const leaks: string[] = []

  return {
    leaks,
    learn: (workspace: string, words: readonly string[]) => known.set(workspace, words),

    search({ url, asked, status, answered }: Exchange): void {
      const asker = workspaceOf(asked.headers)
      const given = `${url}\n${asked.body}`
      const said = [status, ...[...answered.headers].flat(), answered.body].join('\n')
      for (const [workspace, words] of known) {
        const leaked = workspace !== asker && words.some((word) => said.includes(word) && !given.includes(word))
        if (leaked) leaks.push(`${asker ?? 'nobody'} was told a word of ${workspace}`)
      }
    }
  }
}

/** Whose credential it is, taken at its word: a test that forges one is told nothing anyway. */
function workspaceOf(headers: Headers): string | undefined {
  const [, token = ''] = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '') ?? []
  const [, keyed] = /^ck_[sp]k_([a-z0-9-]+)_/.exec(token) ?? []
  return keyed ?? issuerOf(token)
}

function issuerOf(token: string): string | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iss?: string }
    return claims.iss
  } catch {
    return undefined
  }
}

/** Sees to it that a new workspace finds a database. An existing one is left as it is: whether it may be used is decided by what is in it. */
export type Provision = (workspace: string) => Promise<void>

/** Somebody else makes the databases, by hand or by their own tools. */
export const mustExist: Provision = () => Promise.resolve()

/** A libSQL server of one's own: a namespace each, made through its admin address. */
export const namespaces =
  (admin: string, token?: string): Provision =>
  async (workspace) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const response = await fetch(new URL(`/v1/namespaces/${workspace}/create`, admin), { method: 'POST', headers, body: '{}' })
    const said = await response.text()
    if (!response.ok && !/already exists/i.test(said)) throw new Error(`The server made no namespace: ${response.status} ${said}`)
  }

import type { Stage } from '../stage.ts'
import { quiet as console, shown } from './shown.ts'

/** Every example of the reference is a line of this story, and is carried out as it stands there: a comment names the operation, a blank line ends it. */
export async function tellOfWorkspaces({ root, enter }: Stage): Promise<void> {
  // createWorkspace
  const { secretKey, publicKey } = await root.workspaces.create({ name: 'acme' })

  await enter({ secretKey, publicKey })
}

export async function tellOfPeople({ kit, page }: Stage): Promise<void> {
  // createSession
  const session = await kit.sessions.create({
    user: { id: 'u-18', name: 'Joris Peeters', email: 'joris@portal.example' },
    role: 'member',
    listing: 'own',
    origins: ['https://portal.example']
  })

  shown(session)

  // getMe
  const { name, can } = await page.me()

  shown(name, can)

  // updatePreferences
  await page.preferences.update({ density: 'compact' })

  // getPreferences
  const preferences = await page.preferences.get()

  // getBootstrap
  const { fields, lookups } = await page.bootstrap.get()

  shown(preferences, fields, lookups)

  // listUsers
  for await (const user of kit.users.list({ q: 'joris' })) console.log(user.role)

  const [joris] = (await kit.users.list({ q: 'joris' })).data
  if (!joris) throw new Error('Joris has signed in')

  // updateUser
  await kit.users.update(joris.id, { role: 'manager', listing: 'all' })

  // signOutUser
  await kit.users.signOut('ext:u-18')
}

export async function tellOfKeys({ kit }: Stage): Promise<void> {
  // createKey
  const minted = await kit.keys.create({
    kind: 'public',
    label: 'The booking page',
    origins: ['https://booking.example']
  })

  // listKeys
  const { data } = await kit.keys.list()

  shown(data)

  // rotateKey
  const { key } = await kit.keys.rotate(minted.id, { overlapDays: 2 })

  shown(key)

  // revokeKey
  await kit.keys.revoke(minted.id)
}

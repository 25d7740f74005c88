// What `npm run demo` runs, after the widgets are built.
import { startDemo } from './demo.ts'

const port = Number(process.env['PORT'] ?? 8787)
const demo = await startDemo({ folder: '.demo', port, customers: 10_000, say: console.log })

if (!demo.isOnWantedPort) console.log(`Port ${port} is taken, so it is another one.`)
console.log(`
  The demonstration  ${demo.origin}
  The portal         ${demo.portal}
  The booking page   ${demo.booking}
  The front desk     ${demo.hostApp}
  Examples           ${demo.states}/examples
  Every state        ${demo.states}/states
  The reference      ${demo.origin}/docs

  curl -H "authorization: Bearer ${demo.secretKey}" "${demo.origin}/v1/customers?q=quinn&limit=2"

  Everybody in it is made up. Ctrl+C stops it; delete .demo to begin anew.
`)

const stop = async () => {
  await demo.stop()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())

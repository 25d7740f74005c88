// First of a door's imports: what follows needs a Node that reads TypeScript as it is.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Customer Kit needs Node 22.18 or newer and this is ${process.versions.node}: use npm start or npm run workspace, which bring their own\n`
  )
  process.exit(1)
}

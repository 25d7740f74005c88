// npm leaves out of the lock what this registry does not carry (other platforms' optional binaries); npm ci then refuses the lock.
import { readFileSync, writeFileSync } from 'node:fs'
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')),
  p = lock.packages
let n = 0
for (const [key, pkg] of Object.entries(p))
  for (const [name, version] of Object.entries(pkg.optionalDependencies ?? {})) {
    let at = key,
      found = false
    for (;;) {
      if (p[(at ? at + '/' : '') + 'node_modules/' + name]) {
        found = true
        break
      }
      if (!at) break
      at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : ''
    }
    if (found) continue
    const os =
      /android|darwin|freebsd|openharmony|netbsd|openbsd|sunos|aix|win32|windows|linux/.exec(name)?.[0].replace('windows', 'win32') ??
      'none'
    const cpu =
      /wasm32|arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64|-64/
        .exec(name.replace(/.*(android|darwin|freebsd|openharmony|netbsd|openbsd|win32|windows|linux)/, ''))?.[0]
        .replace('-64', 'x64') ?? 'none'
    p['node_modules/' + name] = {
      version: version.replace(/^[\^~]/, ''),
      cpu: [cpu],
      ...(/musl/.test(name) ? { libc: ['musl'] } : {}),
      optional: true,
      dev: true,
      os: [os]
    }
    n++
  }
lock.packages = Object.fromEntries(Object.entries(p).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n')
console.log('added', n)

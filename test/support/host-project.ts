import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
  lib: ['es2022', 'dom', 'dom.iterable']
}

/** Somebody else's project: an empty folder, into which our packages are installed from their tarballs. */
export function hostProject(...packages: ('sdk' | 'widgets')[]) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-packages-'))
  const host = join(folder, 'host')
  const inHost = (tool: string, ...args: string[]) => execFileSync(tool, args, { cwd: host, encoding: 'utf8', stdio: 'pipe' })
  execFileSync('node', ['scripts/build-packages.ts', folder], { stdio: 'pipe' })
  for (const name of packages) execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: join(folder, name), stdio: 'pipe' })
  mkdirSync(host)
  writeFileSync(join(host, 'package.json'), '{"name":"host","private":true,"type":"module"}')
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  inHost('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs.map((name) => `../${name}`))

  return {
    folder: host,
    write: (file: string, text: string) => writeFileSync(join(host, file), text),
    node: (file: string) => inHost('node', file).trim(),
    /** What the compiler says of one file. */
    compile(file: string, resolution: 'bundler' | 'nodenext', more: object = {}): string {
      const how = { module: resolution === 'nodenext' ? 'nodenext' : 'esnext', moduleResolution: resolution, target: 'es2022', ...more }
      writeFileSync(join(host, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...strict, ...how }, files: [file] }))
      try {
        return inHost('node', resolve('node_modules/typescript/bin/tsc'))
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
      }
    },
    /** One of the project's own dependencies, as if the host had installed it. */
    borrow(name: string) {
      mkdirSync(dirname(join(host, 'node_modules', name)), { recursive: true })
      symlinkSync(resolve('node_modules', name), join(host, 'node_modules', name))
    },
    remove: () => rmSync(folder, { recursive: true })
  }
}

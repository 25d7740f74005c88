// The browser tests need a Chromium and fonts for the languages of the demo. On Debian, as root, they are installed here.
import { findChromium } from './chromium.ts'
import { run } from './run.ts'

const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk']

if (!findChromium()) {
  if (process.getuid?.() !== 0) {
    console.error(`The browser tests need Chromium. Type: sudo apt-get install --no-install-recommends ${packages.join(' ')}`)
    process.exit(1)
  }
  console.log(`Installing ${packages.join(', ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { quiet: true, env })
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true, env })
  if (code !== 0 || !findChromium()) {
    console.error(output)
    process.exit(1)
  }
}

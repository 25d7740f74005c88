/** What `<script type="module" src="…/widgets.js">` runs: a page gets the code of the elements it has, and no other. */
import { elements } from './all.ts'
import * as own from './discover.ts'
import { firstLoader, type Loader } from './first-loader.ts'
import { isDevelopment, watchSetup } from './setup/watch.ts'

/** Written in by the build. */
declare const kitVersion: string

const tag = [...document.querySelectorAll<HTMLScriptElement>('script[data-prefix]')].find(({ src }) => src === import.meta.url)
const prefix = tag?.dataset['prefix']
const us: Loader = { address: import.meta.url, version: kitVersion, elements, ...own }
const first = firstLoader(us)
first.serve(prefix)
if (first === us) watchSetup()
else {
  own.serve(prefix, first.elements)
  const spelled = ({ version, address }: Loader) => `Customer Kit ${version} (${address})`
  const warning = `${spelled(first)} came first and serves this page. ${spelled(us)} adds only what that lacks: load one of them.`
  // oxlint-disable-next-line no-console -- whoever puts the page together should know whose elements these are
  if (isDevelopment) console.warn(warning)
}

/** Loads each element of the kit that is below `root`, now or later. A shadow root of the host's has to be named; the page is watched anyhow. */
export function discover(root?: Document | ShadowRoot): void {
  for (const { discover: look } of new Set([first, us])) look(root)
}

discover()
